"use strict";
const audio = document.querySelector("audio");
const timeline = document.querySelector(".timeline");
const head = document.querySelector(".head");
const track = document.querySelector(".track");
const STEP = 5; // seconds
const NEAR = 0.05;
const words = [...document.querySelectorAll(".word[data-at]")];
let spoken = null;

function playFrom(seconds) {
  audio.currentTime = seconds;
  audio.play().catch(() => {}); // a browser may want a click on the player first; it stands at the right second
}

function clock(seconds) {
  const whole = Math.round(seconds);
  return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
}

// Points, pauses and fillers, each at its second, in order.
const marks = [...document.querySelectorAll(".timeline [data-at]")]
  .map((mark) => ({ at: Number(mark.dataset.at), label: mark.querySelector("title").textContent }))
  .sort((one, other) => one.at - other.at);

function moved(key) {
  const now = audio.currentTime;
  if (key === "ArrowRight") return now + STEP;
  if (key === "ArrowLeft") return now - STEP;
  if (key === "ArrowUp") return marks.find((mark) => mark.at > now + NEAR)?.at;
  if (key === "ArrowDown") return marks.findLast((mark) => mark.at < now - NEAR)?.at;
  if (key === "Home") return 0;
  if (key === "End") return Number(timeline.dataset.seconds);
}

function press(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === " ") {
    if (audio.paused) audio.play().catch(() => {});
    else audio.pause();
  } else if (event.key === "Enter") {
    playFrom(audio.currentTime);
  } else if (/^(Arrow|Home$|End$)/.test(event.key)) {
    const at = moved(event.key);
    if (at !== undefined) audio.currentTime = Math.min(Math.max(at, 0), timeline.dataset.seconds);
  } else {
    return;
  }
  event.preventDefault();
}

function tell(now) {
  const mark = marks.find((one) => Math.abs(one.at - now) < NEAR);
  track?.setAttribute("aria-valuenow", Math.round(now));
  track?.setAttribute("aria-valuetext", mark ? mark.label : clock(now));
}

function follow() {
  const now = audio.currentTime;
  tell(now);
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
  track?.addEventListener("keydown", press);
  audio.addEventListener("timeupdate", follow);
  audio.addEventListener("seeking", follow);
} else {
  for (const button of document.querySelectorAll("button.play")) button.disabled = true;
}
