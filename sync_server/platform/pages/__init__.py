"""What every page of this server has in common: its frame, its style and its headers."""

from sync_server.platform.pages.chrome import Pages, page_headers

__all__ = ["Pages", "page_headers"]
