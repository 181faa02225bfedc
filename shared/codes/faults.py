"""What can be wrong with a code: a closed list of reasons, each with what was expected."""

from dataclasses import dataclass
from enum import StrEnum

from shared.codes.display import safe_text
from shared.errors import InputError


class Reason(StrEnum):
    # the element string around the values
    EMPTY = "empty"
    UNKNOWN_AI = "unknown_ai"
    VALUE_EMPTY = "value_empty"
    VALUE_TOO_SHORT = "value_too_short"
    VALUE_TOO_LONG = "value_too_long"
    TOO_MANY_ELEMENTS = "too_many_elements"
    BRACKETS = "brackets"
    # characters
    NON_DIGIT_CHARACTER = "non_digit_character"
    INVALID_CSET82_CHARACTER = "invalid_cset82_character"
    INVALID_CSET39_CHARACTER = "invalid_cset39_character"
    INVALID_CSET64_CHARACTER = "invalid_cset64_character"
    INVALID_CSET64_PADDING = "invalid_cset64_padding"
    INVALID_CSET32_CHARACTER = "invalid_cset32_character"
    INVALID_PERCENT_SEQUENCE = "invalid_percent_sequence"
    # check characters and prefixes
    INCORRECT_CHECK_DIGIT = "incorrect_check_digit"
    TOO_SHORT_FOR_CHECK_DIGIT = "too_short_for_check_digit"
    INCORRECT_CHECK_PAIR = "incorrect_check_pair"
    TOO_SHORT_FOR_CHECK_PAIR = "too_short_for_check_pair"
    TOO_LONG_FOR_CHECK_PAIR = "too_long_for_check_pair"
    TOO_SHORT_FOR_GCP = "too_short_for_gcp"
    INVALID_GCP_PREFIX = "invalid_gcp_prefix"
    # single values
    ILLEGAL_ZERO_VALUE = "illegal_zero_value"
    ILLEGAL_ZERO_PREFIX = "illegal_zero_prefix"
    NOT_ZERO = "not_zero"
    NOT_ZERO_OR_ONE = "not_zero_or_one"
    NOT_HYPHEN = "not_hyphen"
    REQUIRES_NON_DIGIT = "requires_non_digit"
    INVALID_IMPORT_INDEX = "invalid_import_index"
    INVALID_WINDING_DIRECTION = "invalid_winding_direction"
    INVALID_BIOLOGICAL_SEX_CODE = "invalid_biological_sex_code"
    INVALID_LATITUDE = "invalid_latitude"
    INVALID_LONGITUDE = "invalid_longitude"
    ZERO_PIECE_NUMBER = "zero_piece_number"
    ZERO_TOTAL_PIECES = "zero_total_pieces"
    PIECE_NUMBER_EXCEEDS_TOTAL = "piece_number_exceeds_total"
    INVALID_LENGTH_FOR_PIECE_OF_TOTAL = "invalid_length_for_piece_of_total"
    POSITION_IN_SEQUENCE_MALFORMED = "position_in_sequence_malformed"
    POSITION_EXCEEDS_END = "position_exceeds_end"
    # code lists
    NOT_ISO3166 = "not_iso3166"
    NOT_ISO3166_OR_999 = "not_iso3166_or_999"
    NOT_ISO3166_ALPHA2 = "not_iso3166_alpha2"
    NOT_ISO4217 = "not_iso4217"
    INVALID_MEDIA_TYPE = "invalid_media_type"
    INVALID_PACKAGE_TYPE = "invalid_package_type"
    # bank accounts
    IBAN_TOO_SHORT = "iban_too_short"
    IBAN_TOO_LONG = "iban_too_long"
    INVALID_IBAN_CHARACTER = "invalid_iban_character"
    ILLEGAL_IBAN_COUNTRY_CODE = "illegal_iban_country_code"
    INCORRECT_IBAN_CHECKSUM = "incorrect_iban_checksum"
    # dates and times
    DATE_TOO_SHORT = "date_too_short"
    DATE_TOO_LONG = "date_too_long"
    ILLEGAL_MONTH = "illegal_month"
    ILLEGAL_DAY = "illegal_day"
    ILLEGAL_HOUR = "illegal_hour"
    ILLEGAL_MINUTE = "illegal_minute"
    ILLEGAL_SECOND = "illegal_second"
    # coupons
    COUPON_FIELD_MISSING = "coupon_field_missing"
    COUPON_LENGTH_INVALID = "coupon_length_invalid"
    COUPON_FIELD_TRUNCATED = "coupon_field_truncated"
    COUPON_CODE_INVALID = "coupon_code_invalid"
    COUPON_DATE_INVALID = "coupon_date_invalid"
    COUPON_DATES_REVERSED = "coupon_dates_reversed"
    COUPON_EXCESS_DATA = "coupon_excess_data"
    # elements that do not go together
    EXCLUDED_PAIR = "excluded_pair"
    REQUIRED_MISSING = "required_missing"
    DIFFERENT_VALUES = "different_values"
    SERIAL_MISSING = "serial_missing"
    # links
    URI_CHARACTER = "uri_character"
    URI_SCHEME = "uri_scheme"
    URI_DOMAIN = "uri_domain"
    NO_PRIMARY_KEY = "no_primary_key"
    QUALIFIER_ORDER = "qualifier_order"
    NULL_CHARACTER = "null_character"
    DUPLICATE_AI = "duplicate_ai"
    NOT_A_LINK_ATTRIBUTE = "not_a_link_attribute"
    BELONGS_IN_PATH = "belongs_in_path"
    # scans
    PRIMARY_LENGTH = "primary_length"


EXPECTED: dict[Reason, str] = {
    Reason.EMPTY: "at least one element",
    Reason.UNKNOWN_AI: "an application identifier of the GS1 syntax dictionary",
    Reason.VALUE_EMPTY: "a value after the application identifier",
    Reason.VALUE_TOO_SHORT: "a longer value",
    Reason.VALUE_TOO_LONG: "a shorter value, or a separator after it",
    Reason.TOO_MANY_ELEMENTS: "at most 64 elements",
    Reason.BRACKETS: "(AI)value pairs such as (01)09501101530003(10)ABC",
    Reason.NON_DIGIT_CHARACTER: "digits only",
    Reason.INVALID_CSET82_CHARACTER: "letters, digits and the punctuation GS1 allows",
    Reason.INVALID_CSET39_CHARACTER: "capital letters, digits, # - or /",
    Reason.INVALID_CSET64_CHARACTER: "letters, digits, - or _",
    Reason.INVALID_CSET64_PADDING: "padding that fills a group of three",
    Reason.INVALID_CSET32_CHARACTER: "check characters out of 2-9 and A-Z without I and O",
    Reason.INVALID_PERCENT_SEQUENCE: "two hexadecimal digits after %",
    Reason.INCORRECT_CHECK_DIGIT: "a check digit that agrees with the other digits",
    Reason.TOO_SHORT_FOR_CHECK_DIGIT: "at least a check digit",
    Reason.INCORRECT_CHECK_PAIR: "check characters that agree with the others",
    Reason.TOO_SHORT_FOR_CHECK_PAIR: "at least two check characters",
    Reason.TOO_LONG_FOR_CHECK_PAIR: "at most 99 characters",
    Reason.TOO_SHORT_FOR_GCP: "a company prefix of at least four digits",
    Reason.INVALID_GCP_PREFIX: "a company prefix made of digits",
    Reason.ILLEGAL_ZERO_VALUE: "a number above zero",
    Reason.ILLEGAL_ZERO_PREFIX: "a number without leading zero",
    Reason.NOT_ZERO: "0",
    Reason.NOT_ZERO_OR_ONE: "0 or 1",
    Reason.NOT_HYPHEN: "a minus sign or nothing",
    Reason.REQUIRES_NON_DIGIT: "at least one character that is no digit",
    Reason.INVALID_IMPORT_INDEX: "one letter, digit, - or _",
    Reason.INVALID_WINDING_DIRECTION: "0, 1 or 9",
    Reason.INVALID_BIOLOGICAL_SEX_CODE: "0, 1, 2 or 9",
    Reason.INVALID_LATITUDE: "at most 1800000000",
    Reason.INVALID_LONGITUDE: "at most 3600000000",
    Reason.ZERO_PIECE_NUMBER: "a piece number above zero",
    Reason.ZERO_TOTAL_PIECES: "a number of pieces above zero",
    Reason.PIECE_NUMBER_EXCEEDS_TOTAL: "a piece number up to the number of pieces",
    Reason.INVALID_LENGTH_FOR_PIECE_OF_TOTAL: "two numbers of equal length",
    Reason.POSITION_IN_SEQUENCE_MALFORMED: "a position such as 1/3",
    Reason.POSITION_EXCEEDS_END: "a position up to the end of the sequence",
    Reason.NOT_ISO3166: "a three-digit country code of ISO 3166",
    Reason.NOT_ISO3166_OR_999: "a three-digit country code of ISO 3166, or 999",
    Reason.NOT_ISO3166_ALPHA2: "a two-letter country code of ISO 3166",
    Reason.NOT_ISO4217: "a three-digit currency code of ISO 4217",
    Reason.INVALID_MEDIA_TYPE: "an AIDC media type",
    Reason.INVALID_PACKAGE_TYPE: "a package type code",
    Reason.IBAN_TOO_SHORT: "an IBAN of more than 10 characters",
    Reason.IBAN_TOO_LONG: "an IBAN of at most 34 characters",
    Reason.INVALID_IBAN_CHARACTER: "capital letters and digits",
    Reason.ILLEGAL_IBAN_COUNTRY_CODE: "a two-letter country code of ISO 3166",
    Reason.INCORRECT_IBAN_CHECKSUM: "check digits that agree with the account",
    Reason.DATE_TOO_SHORT: "a date with every digit",
    Reason.DATE_TOO_LONG: "a date without further digits",
    Reason.ILLEGAL_MONTH: "a month from 01 to 12",
    Reason.ILLEGAL_DAY: "a day of that month",
    Reason.ILLEGAL_HOUR: "an hour from 00 to 23",
    Reason.ILLEGAL_MINUTE: "a minute from 00 to 59",
    Reason.ILLEGAL_SECOND: "a second from 00 to 59",
    Reason.COUPON_FIELD_MISSING: "another coupon field",
    Reason.COUPON_LENGTH_INVALID: "a length digit the coupon format knows",
    Reason.COUPON_FIELD_TRUNCATED: "as many digits as the field needs",
    Reason.COUPON_CODE_INVALID: "a code the coupon format knows",
    Reason.COUPON_DATE_INVALID: "a date that exists",
    Reason.COUPON_DATES_REVERSED: "an end that is not before the start",
    Reason.COUPON_EXCESS_DATA: "nothing more",
    Reason.EXCLUDED_PAIR: "elements that may stand together",
    Reason.REQUIRED_MISSING: "another element that must go with it",
    Reason.DIFFERENT_VALUES: "the same value every time the element is repeated",
    Reason.SERIAL_MISSING: "a serial number, as there is a digital signature",
    Reason.URI_CHARACTER: "characters a web address may have",
    Reason.URI_SCHEME: "https:// or http://",
    Reason.URI_DOMAIN: "a domain and a path",
    Reason.NO_PRIMARY_KEY: "a key such as /01/ followed by a GTIN",
    Reason.QUALIFIER_ORDER: "qualifiers of that key, in the order of the standard",
    Reason.NULL_CHARACTER: "no null character",
    Reason.DUPLICATE_AI: "every application identifier at most once",
    Reason.NOT_A_LINK_ATTRIBUTE: "an attribute that may stand in a Digital Link",
    Reason.BELONGS_IN_PATH: "this element in the path, not after the question mark",
    Reason.PRIMARY_LENGTH: "exactly as many digits as the symbol holds",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a code breaks which rule; `position` counts characters of what was read."""

    reason: Reason
    position: int
    length: int
    ai: str = ""
    found: str = ""

    def sentence(self) -> str:
        where = f"({self.ai}) " if self.ai else ""
        place = f"at character {self.position + 1}"
        return f"{where}{safe_text(self.found)!r} {place}: expected {EXPECTED[self.reason]}"


class MalformedCodeError(InputError):
    """A code that claims a format and breaks its rules; `understand` answers with its fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence())
        self.fault = fault
