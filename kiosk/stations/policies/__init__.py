"""How long is a product fresh? Staff set it for all, for a category, for one product."""
