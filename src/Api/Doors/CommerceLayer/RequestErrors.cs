namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Errors of a request that is not well-formed JSON:API (Commerce Layer page, A4.3). All of them are 400.</summary>
internal static class RequestErrors
{
    public static ApiError KeyNotIncludedInUrl(string key) =>
        Of("KEY_NOT_INCLUDED_IN_URL", "Key is not included in URL", $"The URL does not support the key {key}");

    public static ApiError KeyMissing() => Of("KEY_ORDER_MISMATCH", "A key is required", "The resource object does not contain a key.");

    public static ApiError ParamMissing(string name) =>
        Of("PARAM_MISSING", "Missing Parameter", $"The required parameter, {name}, is missing.");

    public static ApiError InvalidDataFormat() => Of("INVALID_DATA_FORMAT", "Invalid data format", "Data must be a hash.");

    public static ApiError InvalidResource(string type) => Of("INVALID_RESOURCE", "Invalid resource", $"{type} is not a valid resource.");

    public static ApiError ParamNotAllowed(string name) => Of("PARAM_NOT_ALLOWED", "Param not allowed", $"{name} is not allowed.");

    public static ApiError TypeMismatch(string type) =>
        Of("TYPE_MISMATCH", "Type Mismatch", $"{type} is not a valid type for this operation.");

    public static ApiError InvalidLinksObject() => Of("INVALID_LINKS_OBJECT", "Invalid Links Object", "Data is not a valid Links Object.");

    public static ApiError InvalidField(string field, string type) =>
        Of("INVALID_FIELD", "Invalid field", $"{field} is not a valid field for {type}.");

    public static ApiError InvalidFieldFormat() => Of("INVALID_FIELD_FORMAT", "Invalid field format", "Fields must specify a type.");

    public static ApiError InvalidInclude(string relationship, string type) =>
        Of("INVALID_INCLUDE", "Invalid include", $"{relationship} is not a valid includable relationship of {type}");

    public static ApiError InvalidSort(string name, string type) =>
        Of("INVALID_SORT_CRITERIA", "Invalid sort criteria", $"{name} is not a valid sort criteria for {type}");

    public static ApiError FilterNotAllowed(string filter) => Of("FILTER_NOT_ALLOWED", "Filter not allowed", $"{filter} is not allowed.");

    /// <summary>More than <paramref name="most"/> orders would have to be looked at.</summary>
    public static ApiError FilterTooBroad(int most) => Of(
        "FILTER_NOT_ALLOWED", "Filter not allowed",
        $"More than {most} orders would have to be looked at; narrow the list by status, market, customer or time.");

    /// <summary>A list there is only of one customer.</summary>
    public static ApiError FilterNeeded(string filter) =>
        Of("FILTER_NOT_ALLOWED", "Filter not allowed", $"The list is of one customer: it needs the filter {filter}.");

    public static ApiError InvalidFilterSyntax(string filter) =>
        Of("INVALID_FILTERS_SYNTAX", "Invalid filters syntax", $"{filter} is not a valid syntax for filtering.");

    public static ApiError InvalidFilterValue(string value, string filter) =>
        Of("INVALID_FILTER_VALUE", "Invalid filter value", $"{value} is not a valid value for {filter}.");

    public static ApiError InvalidPageObject() => Of("INVALID_PAGE_OBJECT", "Invalid Page Object", "Invalid Page Object.");

    public static ApiError InvalidPageValue(string value, string parameter) =>
        Of("INVALID_PAGE_VALUE", "Invalid page value", $"{value} is not a valid value for {parameter} page parameter.");

    public static ApiError PageParamNotAllowed(string parameter) =>
        Of("PARAM_NOT_ALLOWED", "Page parameter not allowed", $"{parameter} is not an allowed page parameter.");

    private static ApiError Of(string code, string title, string detail) => new(StatusCodes.Status400BadRequest, code, title, detail);
}
