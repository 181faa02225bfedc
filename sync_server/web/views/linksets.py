"""Links by the GS1 vocabulary, as a linkset (RFC 9264) and as the header Link.

The pages of this server tell what a product is and whether it is recalled. The default link is
the address itself: it is answered, not redirected.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sync_server.platform.languages import LANGUAGES

LINKSET = "application/linkset+json"
VOCABULARY = "https://ref.gs1.org/voc/"
CONTEXT = "https://ref.gs1.org/standards/resolver/linkset-context"
CONTEXT_RELATION = "http://www.w3.org/ns/json-ld#context"
DEFAULT_LINK = "defaultLink"
TYPES = ("pip", "recallStatus")
"""Product information, and whether it is recalled: one page says both."""
_PREFIXES = ("gs1:", VOCABULARY, "https://gs1.org/voc/", "https://www.gs1.org/voc/")

Links = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Target:
    """What a Digital Link leads to: the page's own address, whatever led there."""

    href: str
    title: str


def type_named(text: str) -> str | None:
    """The name in GS1's vocabulary; None for a type of somebody else's."""
    prefix = next((each for each in _PREFIXES if text.startswith(each)), None)
    return None if prefix is None else text.removeprefix(prefix)


def linkset(anchor: str, title: str, targets: Sequence[Target]) -> Mapping[str, object]:
    links = [_link(each) for each in targets]
    context: dict[str, object] = {
        "anchor": anchor,
        # Version 1.2 of the standard has the one, versions before it the other.
        "description": title,
        "itemDescription": title,
        f"{VOCABULARY}{DEFAULT_LINK}": [{"href": anchor, "title": title}],
        **{f"{VOCABULARY}{each}": links for each in TYPES},
    }
    return {"linkset": [context]}


def link_header(anchor: str, targets: Sequence[Target]) -> str:
    """Where there is more, for whoever does not read the page."""
    query = f"{anchor}?linkType=linkset"
    every = [f'<{query}>; rel="linkset"; type="{LINKSET}"', f'<{anchor}>; rel="canonical"']
    every += [
        f'<{each.href}>; rel="{VOCABULARY}{name}"' for each in targets[:1] for name in TYPES
    ]
    return ", ".join(every)


def _link(target: Target) -> Mapping[str, object]:
    return {
        "href": target.href,
        "title": target.title,
        "type": "text/html",
        "hreflang": list(LANGUAGES),
    }


def description(root: str) -> Mapping[str, object]:
    """The resolver's description file."""
    return {
        "name": "Counterproof",
        "resolverRoot": root,
        "supportedPrimaryKeys": ["01"],
        "supportedLinkType": [{"namespace": VOCABULARY, "prefix": "gs1:"}],
        "linkTypeDefaultCanBeLinkset": False,
        "jsonLdContextLocation": CONTEXT,
    }
