"""Commands of commands, such as `models list`."""

import click


class InOrder(click.Group):
    """Lists its commands in the order in which they were added: click itself sorts them by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Give their names."""
        return list(self.commands)
