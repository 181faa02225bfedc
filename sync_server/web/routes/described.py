"""How the pages stand in the API's description: a page for people is a text of HTML."""

from collections.abc import Mapping

from sync_server.platform.openapi import NOT_MODIFIED, Responses, problems
from sync_server.platform.problems import Kind
from sync_server.web.routes.asking import HTML
from sync_server.web.views.linksets import LINKSET

TEXT: Mapping[str, object] = {"schema": {"type": "string"}}
_LINKS: Mapping[str, object] = {"schema": {"type": "object"}}


def page(*kinds: Kind, body: bool = False) -> Responses:
    """Refusals of these kinds are pages for whoever asks for one, problems for the others."""
    return {
        200: {"content": {HTML: TEXT}},
        **NOT_MODIFIED,
        **problems(
            *(Kind.NOT_ACCEPTABLE, Kind.INVALID, *kinds),
            body=body,
            open_to_all=True,
            also={HTML: TEXT},
        ),
    }


def digital_link(*kinds: Kind) -> Responses:
    content = {HTML: TEXT, LINKSET: _LINKS}
    return {
        **page(*kinds),
        200: {"content": content},
        300: {"description": "Several shops have it.", "content": content},
        307: {"description": "It is there, by the link of the type asked for."},
    }
