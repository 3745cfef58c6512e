namespace OrderGrains.Api.ValueKinds;

/// <summary>One rule for each kind of value, shared by all doors; which members a door checks is on its page.</summary>
internal static class ValueRules
{
    /// <summary>Major units; what any amount of an order stays below.</summary>
    private const decimal MaxValue = 10_000_000_000_000;

    public static readonly ValueRule<string> Email = new("email", EmailAddress.IsValid, "be a valid email address");

    public static readonly ValueRule<string> Phone = new("phone", PhoneNumber.IsValid, "be a phone number");

    public static readonly ValueRule<string> Country = new(
        "iso-3166-1-alpha-2", IsoCodes.Countries.Contains, "be an ISO 3166-1 alpha-2 code");

    public static readonly ValueRule<string> Language = new("iso-639-1", IsoCodes.Languages.Contains, "be an ISO 639-1 code");

    public static readonly ValueRule<string> Currency = new("iso-4217", Currencies.IsKnown, "be an ISO 4217 currency code");

    /// <summary>Kilograms.</summary>
    public static readonly ValueRule<decimal> Weight = new(
        "weight", weight => weight is > 0 and < 100, "be greater than 0 and less than 100");

    /// <summary>Centimetres.</summary>
    public static readonly ValueRule<decimal> Length = new(
        "length", length => length is > 0 and < 200, "be greater than 0 and less than 200");

    /// <summary>A declared value in major units.</summary>
    public static readonly ValueRule<decimal> Value = new("value", value => value switch
    {
        < 0 => "not be negative",
        >= MaxValue => "be less than 10000000000000",
        _ => null,
    });
}
