using System.Collections.Frozen;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>The documented top-level members of an order; every other name is custom data (sections B5 and B6).</summary>
internal static class OrderMembers
{
    private static readonly FrozenSet<string> Changeable =
        FrozenSet.Create("type", "status", "shipping", "shipping_address", "order_number", "external_ref");

    /// <summary>Members an update may carry, as a client does that sends back what it read, and that it never changes.</summary>
    private static readonly FrozenSet<string> Immutable = FrozenSet.Create(
        "id",
        "payment",
        "anonymized",
        "customer",
        "contact",
        "account_member",
        "account",
        "billing_address",
        "links",
        "meta",
        "relationships",
        "included",
        "payment_intent_id",
        "custom_attributes");

    public static bool IsCustom(string name) => !Changeable.Contains(name) && !Immutable.Contains(name);
}
