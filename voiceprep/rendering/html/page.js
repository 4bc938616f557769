"use strict";
const audio = document.querySelector("audio");
const timeline = document.querySelector(".timeline");
const head = document.querySelector(".head");
const words = [...document.querySelectorAll(".word[data-at]")];
let spoken = null;

function playFrom(seconds) {
  audio.currentTime = seconds;
  audio.play().catch(() => {}); // a browser may want a click on the player first; it stands at the right second
}

function follow() {
  const now = audio.currentTime;
  const share = 100 * now / timeline.dataset.seconds;
  head.setAttribute("x1", share + "%");
  head.setAttribute("x2", share + "%");
  const word = words.findLast((one) => one.dataset.at <= now && now < Number(one.dataset.to) + 0.3);
  if (word === spoken) return;
  spoken?.classList.remove("spoken");
  word?.classList.add("spoken");
  spoken = word;
}

if (audio) {
  document.documentElement.classList.add("plays");
  document.addEventListener("click", (event) => {
    const place = event.target.closest("[data-at]");
    if (place) return playFrom(Number(place.dataset.at));
    if (!event.target.closest(".timeline")) return;
    const box = timeline.getBoundingClientRect();
    playFrom((event.clientX - box.left) / box.width * timeline.dataset.seconds);
  });
  audio.addEventListener("timeupdate", follow);
  audio.addEventListener("seeking", follow);
} else {
  for (const button of document.querySelectorAll("button.play")) button.disabled = true;
}
