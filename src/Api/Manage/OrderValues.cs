using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>Holds the values of a posted order against the rules that the doors hold theirs against.</summary>
internal static class OrderValues
{
    public const int MaxExternalReference = 64;
    public const int MaxInvoiceId = 50;

    /// <summary>Of each text that a carrier tells of a parcel: whoever follows parcels gets it whole.</summary>
    public const int MaxReported = 1_000;

    /// <summary>Everything that is not of its kind; what is unset is of every kind.</summary>
    public static IEnumerable<FieldMessage> Problems(Order order) => Values(order).OfType<FieldMessage>();

    private static IEnumerable<FieldMessage?> Values(Order order) =>
    [
        Check("language", order.Language, ValueRules.Language),
        Check("shippingCountryLock", order.ShippingCountryLock, ValueRules.Country),
        Check("market.currency", order.Market?.Currency, ValueRules.Currency),
        Personal("customer.email", order.Customer?.Email, ValueRules.Email),
        .. Address("billingAddress", order.BillingAddress),
        .. Address("shippingAddress", order.ShippingAddress),
        .. Party("sender", order.Sender),
        .. Party("recipient", order.Recipient),
        .. Package("package", order.Package),
        .. order.Shipments.SelectMany((parcel, index) => Report($"shipments[{index}].report", parcel.Report)),
        Limit("externalReference", order.ExternalReference, MaxExternalReference),
        Limit("invoice.id", order.Invoice?.Id, MaxInvoiceId),
        Metadata("metadata", order.Metadata),
        .. order.Lines.Select((line, index) => Metadata($"lines[{index}].metadata", line.Metadata)),
    ];

    private static IEnumerable<FieldMessage?> Address(string path, Address? address) =>
    [
        Check($"{path}.country", address?.Country, ValueRules.Country),
        Personal($"{path}.email", address?.Email, ValueRules.Email),
        Personal($"{path}.phone", address?.Phone, ValueRules.Phone),
    ];

    private static IEnumerable<FieldMessage?> Party(string path, Party? party) =>
    [
        Check($"{path}.country", party?.Country, ValueRules.Country),
        Personal($"{path}.email", party?.Email, ValueRules.Email),
        Personal($"{path}.phone", party?.Phone, ValueRules.Phone),
    ];

    private static IEnumerable<FieldMessage?> Package(string path, Package? package) =>
    [
        Check($"{path}.weight", package?.Weight, ValueRules.Weight),
        Check($"{path}.dimensions.length", package?.Dimensions?.Length, ValueRules.Length),
        Check($"{path}.dimensions.width", package?.Dimensions?.Width, ValueRules.Length),
        Check($"{path}.dimensions.height", package?.Dimensions?.Height, ValueRules.Length),
        Check($"{path}.value", package?.Value, ValueRules.Value),
    ];

    private static IEnumerable<FieldMessage?> Report(string path, ParcelReport? report) =>
    [
        Limit($"{path}.location.city", report?.Location?.City, MaxReported),
        Limit($"{path}.location.state", report?.Location?.State, MaxReported),
        Check($"{path}.location.country", report?.Location?.Country, ValueRules.Country),
        Limit($"{path}.description", report?.Description, MaxReported),
    ];

    /// <summary>An anonymized order may be posted as it was read.</summary>
    private static FieldMessage? Personal(string path, string? text, ValueRule<string> rule) =>
        text == PersonalAttribute.Mark ? null : Check(path, text, rule);

    private static FieldMessage? Check(string path, string? text, ValueRule<string> rule) =>
        !string.IsNullOrEmpty(text) && rule.Problem(text) is { } problem ? new(path, $"must {problem}") : null;

    private static FieldMessage? Check(string path, decimal? number, ValueRule<decimal> rule) =>
        number is { } value && rule.Problem(value) is { } problem ? new(path, $"must {problem}") : null;

    private static FieldMessage? Limit(string path, string? text, int limit) =>
        text?.CodePoints > limit ? new(path, $"must not be longer than {limit} characters") : null;

    private static FieldMessage? Metadata(string path, JsonText? metadata) =>
        metadata is not null && JsonElement.Parse(metadata.Value).ValueKind is not JsonValueKind.Object
            ? new(path, "must be an object")
            : null;
}
