"""What was so and is no more: «раньше меняли батарейки перед каждым актом, а теперь у нас аккумуляторы».

It is told of then, in a clause that says so, and set against now, with words that the point has none of.
"""


