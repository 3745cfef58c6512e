using OrderGrains.Api.Doors.CommerceLayer.Resources;

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

    public static ApiError TooLong(string member, int most) =>
        Of(member, $"is too long (maximum is {most} characters)", "too_long") with { Count = most };

    /// <param name="member">The amount.</param>
    /// <param name="least">What it must be at least; of an amount that must be something it is said that it is more than nothing.</param>
    public static ApiError TooSmall(string member, long least) => least == 1
        ? Of(member, "must be greater than 0", "greater_than") with { Count = 0 }
        : Of(member, $"must be greater than or equal to {least}", "greater_than_or_equal_to") with { Count = least };

    /// <summary>More pieces than there are (page, A4.1).</summary>
    public static ApiError TooMany(string member, long value, long most) =>
        Of(member, $"must be less than or equal to {most}", "less_than_or_equal_to") with { Value = value, Count = most };

    public static ApiError OutOfStock() => Of("quantity", "is out of stock", "out_of_stock");

    /// <summary>What must be one of its kind and is there already.</summary>
    public static ApiError Taken(string member, string value) => Of(member, "has already been taken", "taken") with { ValueText = value };

    public static ApiError NotANumber(string member) => Of(member, "is not a number", "not_a_number");

    public static ApiError NotWhole(string member) => Of(member, "must be an integer", "not_an_integer");

    public static ApiError TooGreat(string member) => Of(member, "is too high", "less_than_or_equal_to");

    /// <summary>An id in an attribute that names nothing.</summary>
    public static ApiError DoesNotExist(string member) => Of(member, "doesn't exist", "invalid");

    /// <summary>A coupon code that names no coupon.</summary>
    public static ApiError NoSuchCoupon(string member) => Of(member, "doesn't exist", "noent_coupon");

    /// <summary>A gift card code by which nothing can be paid.</summary>
    public static ApiError NoSuchGiftCard(string member) => Of(member, "doesn't exist", "noent_gift_card");

    /// <summary>The lifecycle does not allow what a trigger asks.</summary>
    public static ApiError TransitionNotPermitted() => Of("status", "transition is not permitted", "invalid_transition");

    /// <summary>The member may change only while the order is editable.</summary>
    public static ApiError NotEditable(string member) => Of(member, "can't be changed because the order is not editable", "not_editable");

    public static ApiError Of(string member, string message, string key) =>
        new(StatusCodes.Status422UnprocessableEntity, "VALIDATION_ERROR", message, $"{member} - {message}")
        {
            Pointer = $"/data/{(ResourceTypes.IsRelationship(member) ? "relationships" : "attributes")}/{member}",
            Key = key,
        };
}
