using System.Collections.Frozen;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>What a command's actions may be: one row for each verb, with what is read from the members beside it.</summary>
internal static class ActionTable
{
    /// <summary>No authorization is extended by more at a time.</summary>
    private const int MaxDays = 365;

    private static readonly (Verb Verb, Func<MemberReader, OrderAction> Read)[] Rows =
    [
        (Verb.EditReferences, EditReaders.References),
        (Verb.EditCheckout, EditReaders.Checkout),
        (Verb.EditShippingAddress, members => new EditShippingAddress(EditReaders.Address(members))),
        (Verb.EditDelivery, EditReaders.Delivery),
        (Verb.EditTracking, members => EditReaders.Tracking(members, members)),
        (Verb.EditInvoice, EditReaders.Invoice),
        (Verb.EditComments, members => new AddComment(
            members.NeededText("text"), members.Switch("internal"), members.Switch("replace"))),
        (Verb.EditAttributes, EditReaders.Attributes),
        (Verb.ExtendExpiration, members => new ExtendExpiration(
            TimeSpan.FromDays(members.NeededWhole("days", 1, MaxDays)), members.NeededText("reason"))),
        Plain(Verb.Submit),
        Plain(Verb.Place),
        Plain(Verb.Approve),
        Plain(Verb.StartEditing),
        Plain(Verb.StopEditing),
        Plain(Verb.Review),
        Money(Verb.Authorize),
        Plain(Verb.VoidAuthorization),
        Money(Verb.Capture),
        Money(Verb.Refund),
        Plain(Verb.Decline),
        Plain(Verb.Expire),
        Plain(Verb.ChargeBack),
        Plain(Verb.StartFulfillment),
        Plain(Verb.StopFulfillment),
        Plain(Verb.Ship),
        (Verb.AdvanceDelivery, members => new AdvanceDelivery(members.NeededName(
            "to", FulfillmentStatus.PickedUp, FulfillmentStatus.InTransit, FulfillmentStatus.OutForDelivery, FulfillmentStatus.Delivered))),
        (Verb.Cancel, members => new CancelOrder(members.Text("reason").Value)),
        Plain(Verb.CancelRefunded),
        (Verb.Recall, members => new CancelOrder(members.Text("reason").Value, Recall: true)),
        Plain(Verb.Hold),
        Plain(Verb.Release),
        Plain(Verb.Archive),
        Plain(Verb.Unarchive),
    ];

    private static readonly FrozenDictionary<string, Func<MemberReader, OrderAction>> ByName =
        Rows.ToFrozenDictionary(row => NameOf(row.Verb), row => row.Read);

    /// <summary>The verbs as commands name them, in the lifecycle's order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(row => NameOf(row.Verb))];

    /// <summary>The lifecycle's name in camel case.</summary>
    public static string NameOf(Verb verb) => JsonNamingPolicy.CamelCase.ConvertName(verb.ToString());

    /// <summary>The action a verb asks for; null, and a problem noted, where there is no such verb.</summary>
    public static OrderAction? Read(MemberReader members)
    {
        if (members.TryTake("verb", out var verb) && verb.ValueKind == JsonValueKind.String
            && ByName.TryGetValue(verb.GetString()!, out var read))
        {
            var action = read(members);
            members.Close();
            return action;
        }

        members.Fail("verb", $"must be one of {string.Join(", ", Names)}");
        return null;
    }

    private static (Verb Verb, Func<MemberReader, OrderAction> Read) Plain(Verb verb) => (verb, _ => new ChangeStatus(verb));

    /// <summary>Without an amount, all that is left.</summary>
    private static (Verb Verb, Func<MemberReader, OrderAction> Read) Money(Verb verb) =>
        (verb, members => new MoveMoney(verb, members.Whole("amount", 1, Amounts.Max)));
}
