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

    private static ApiError Of(string code, string title, string detail) => new(StatusCodes.Status400BadRequest, code, title, detail);
}
