using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Ways of customers to another password.</summary>
internal static class PasswordResets
{
    /// <summary>A way with the token that it is gone by, which is known once: when it is opened.</summary>
    public static readonly ResourceType<CustomerPart<(PasswordReset Reset, string? Token)>> Type = new(
        "customer_password_resets",
        [
            new("customer_email", item => item.Part.Reset.Email),
            new("reset_password_token", item => item.Part.Token),
            new("reset_password_at", item => item.Part.Reset.ResetAt),
            new("created_at", item => item.Part.Reset.CreatedAt),
            new("updated_at", item => item.Part.Reset.ResetAt ?? item.Part.Reset.CreatedAt),
        ],
        SharedResources.CustomerOf<CustomerPart<(PasswordReset Reset, string? Token)>>(item => SharedResources.Customer(item.Customer)));

    public static Resource Of(CustomerRef customer, PasswordReset reset, string? token = null) =>
        Type.Of(reset.Id, new(customer, (reset, token)));

    /// <summary>An id that leads to the customer, too.</summary>
    public static string NewId(string customerId, string id) => $"{customerId}-{id}";

    /// <summary>The customer of an id; null where it is none of these.</summary>
    public static string? CustomerOf(string id) => id.LastIndexOf('-') is > 0 and var at ? id[..at] : null;
}
