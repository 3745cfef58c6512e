namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>
/// Validation errors (Commerce Layer page, A4.1 and A4.4): 422, the title is the message, the detail leads with the member.
/// </summary>
internal static class ValidationErrors
{
    public static ApiError Blank(string member) => Of(member, "can't be blank", "blank");

    public static ApiError Invalid(string member) => Of(member, "is invalid", "invalid");

    public static ApiError NotInList(string member) => Of(member, "is not included in the list", "inclusion");

    public static ApiError TooShort(string member, int least) =>
        Of(member, $"is too short (minimum is {least} characters)", "too_short") with { Count = least };

    public static ApiError NotPositive(string member) => Of(member, "must be greater than 0", "greater_than") with { Count = 0 };

    public static ApiError NotANumber(string member) => Of(member, "is not a number", "not_a_number");

    public static ApiError NotWhole(string member) => Of(member, "must be an integer", "not_an_integer");

    public static ApiError TooGreat(string member) => Of(member, "is too high", "less_than_or_equal_to");

    /// <summary>An id in an attribute that names nothing.</summary>
    public static ApiError DoesNotExist(string member) => Of(member, "doesn't exist", "invalid");

    /// <summary>A coupon code that names no coupon.</summary>
    public static ApiError NoSuchCoupon(string member) => Of(member, "doesn't exist", "noent_coupon");

    /// <summary>The lifecycle does not allow what a trigger asks.</summary>
    public static ApiError TransitionNotPermitted() => Of("status", "transition is not permitted", "invalid_transition");

    /// <summary>The member may change only while the order is editable.</summary>
    public static ApiError NotEditable(string member) => Of(member, "can't be changed because the order is not editable", "not_editable");

    public static ApiError Of(string member, string message, string key) =>
        new(StatusCodes.Status422UnprocessableEntity, "VALIDATION_ERROR", message, $"{member} - {message}")
        {
            Pointer = $"/data/{(Relationships.IsRelationship(member) ? "relationships" : "attributes")}/{member}",
            Key = key,
        };
}
