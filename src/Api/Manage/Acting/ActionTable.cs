using System.Collections.Frozen;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>What a command's actions may be: one row for each name, with what is read from the members beside it.</summary>
internal static class ActionTable
{
    /// <summary>No authorization is extended by more at a time.</summary>
    private const int MaxDays = 365;

    private static readonly (string Name, Verb Verb, Func<MemberReader, OrderAction> Read)[] Rows =
    [
        Row(Verb.EditReferences, EditReaders.References),
        Row(Verb.EditCheckout, EditReaders.Checkout),
        Row(Verb.EditShippingAddress, members => new EditShippingAddress(EditReaders.Address(members))),
        Row(Verb.EditDelivery, EditReaders.Delivery),
        Row(Verb.EditTracking, members => EditReaders.Tracking(members, members)),
        Row(Verb.EditInvoice, EditReaders.Invoice),
        Row(Verb.EditComments, members => new AddComment(
            members.NeededText("text"), members.Switch("internal"), members.Switch("replace"))),
        Row(Verb.EditAttributes, EditReaders.Attributes),
        Row(Verb.ExtendExpiration, members => new ExtendExpiration(
            TimeSpan.FromDays(members.NeededWhole("days", 1, MaxDays)), members.NeededText("reason"))),
        Plain(Verb.Submit),
        Plain(Verb.Place),
        Plain(Verb.Approve),
        Plain(Verb.StartEditing),
        Plain(Verb.StopEditing),
        Plain(Verb.Review),
        Row(Verb.Authorize, members => new MoveMoney(
            Verb.Authorize,
            members.Whole("amount", 1, Amounts.Max),
            Gateway: members.Text("gateway").Value,
            Source: members.Text("source").Value)),
        Plain(Verb.VoidAuthorization),
        Money(Verb.Capture),
        Money(Verb.Refund),
        Plain(Verb.Decline),
        Plain(Verb.Expire),
        Money(Verb.ChargeBack),
        Plain(Verb.ReverseChargeBack),
        Row(Verb.SettleMovement, members => new SettleMovement(
            members.NeededText("movement"),
            members.NeededName("state", MovementState.Succeeded, MovementState.Failed, MovementState.Cancelled),
            members.Text("externalId").Value,
            members.Text("reason").Value)),
        Row(Verb.WithdrawMovement, members => new WithdrawMovement(members.NeededText("movement"))),
        Plain(Verb.StartFulfillment),
        Plain(Verb.StopFulfillment),
        Row(Verb.Ship, ParcelReaders.Ship),
        Row(Verb.AdvanceDelivery, ProgressReaders.Advance),
        Row(Verb.Cancel, members => new CancelOrder(members.Text("reason").Value)),
        Plain(Verb.CancelRefunded),
        Row(Verb.Recall, members => new CancelOrder(members.Text("reason").Value, Recall: true)),
        Plain(Verb.Hold),
        Plain(Verb.Release),
        Plain(Verb.Archive),
        Plain(Verb.Unarchive),
        ("addLine", Verb.EditLines, LineReaders.Add),
        ("changeLine", Verb.EditLines, LineReaders.Change),
        ("removeLine", Verb.EditLines, members => new RemoveLine(members.NeededText("line"))),
        Row(Verb.SavePaymentSource, _ => new RequestEffect(EffectKind.SavePaymentSource)),
        Row(Verb.SaveAddress, members => new RequestEffect(
            members.NeededName<AddressRole>("address", AddressRole.Billing, AddressRole.Shipping) == AddressRole.Billing
                ? EffectKind.SaveBillingAddress
                : EffectKind.SaveShippingAddress)),
        Row(Verb.RefreshOrder, _ => new RefreshOrder()),
        Row(Verb.UpdateTaxes, _ => new RefreshOrder(TaxesOnly: true)),
        Row(Verb.CopyAddress, members => new CopyAddress(
            members.NeededName<AddressRole>("from", AddressRole.Billing, AddressRole.Shipping), members.NeededText("id"))),
        Row(Verb.PlanShipment, ParcelReaders.Plan),
        Row(Verb.EditShipment, ParcelReaders.Edit),
        Parcel(Verb.HoldShipment),
        Parcel(Verb.ReleaseShipment),
        Parcel(Verb.CancelShipment),
        Row(Verb.ShipAmount, ParcelReaders.ShipAmount),
        Row(Verb.OpenReturn, ParcelReaders.OpenReturn),
        Row(Verb.CompleteReturn, ParcelReaders.CompleteReturn),
        Row(Verb.CancelReturn, members => new CancelReturn(members.NeededText("return"))),
        Plain(Verb.Anonymize),
        Row(Verb.FailDelivery, members => ProgressReaders.Setback(members, ParcelSetback.FailedDelivery)),
        Row(Verb.ReportException, members => ProgressReaders.Setback(members, ParcelSetback.Exception)),
        Row(Verb.SimulateCourier, ProgressReaders.Courier),
        Plain(Verb.DismissCourier),
        Money(Verb.ReleaseAuthorization),
        Money(Verb.CaptureAuthorized),
        Row(Verb.BeginTransaction, members => new BeginTransaction(members.NeededWhole("transaction", 1, long.MaxValue))),
        Row(Verb.RenameOrder, members => new RenameOrder(members.NeededText("orderId"))),
        Plain(Verb.Delete),
        Plain(Verb.DeleteManual),
        Row(Verb.ReopenReturn, members => new ReopenReturn(members.NeededText("return"))),
    ];

    private static readonly FrozenDictionary<string, Func<MemberReader, OrderAction>> ByName =
        Rows.ToFrozenDictionary(row => row.Name, row => row.Read);

    /// <summary>The verbs as commands name them, in the lifecycle's order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(row => row.Name)];

    /// <summary>The names under which a verb is sent.</summary>
    public static IEnumerable<string> NamesOf(Verb verb) => Rows.Where(row => row.Verb == verb).Select(row => row.Name);

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

    private static (string Name, Verb Verb, Func<MemberReader, OrderAction> Read) Row(Verb verb, Func<MemberReader, OrderAction> read) =>
        (NameOf(verb), verb, read);

    private static (string Name, Verb Verb, Func<MemberReader, OrderAction> Read) Plain(Verb verb) =>
        Row(verb, _ => new ChangeStatus(verb));

    /// <summary>One planned parcel.</summary>
    private static (string Name, Verb Verb, Func<MemberReader, OrderAction> Read) Parcel(Verb verb) =>
        Row(verb, members => new ChangeShipment(verb, members.NeededText("shipment")));

    /// <summary>Without an amount, all that is left; without a parent, the oldest first.</summary>
    private static (string Name, Verb Verb, Func<MemberReader, OrderAction> Read) Money(Verb verb) =>
        Row(verb, members => new MoveMoney(verb, members.Whole("amount", 1, Amounts.Max), members.Text("parent").Value));
}
