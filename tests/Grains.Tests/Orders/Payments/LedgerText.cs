using System.Globalization;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>
/// Movements of money as a line of text: <c>authorize 5000; capture 2000 of m-1; failed capture 3000 of m-1 / pending authorize 10</c>.
/// They are numbered from <c>m-1</c>; a slash begins the next payment, <c>(expired)</c> ends one that has expired.
/// </summary>
internal static class LedgerText
{
    private const string Expired = "(expired)";

    private static readonly Dictionary<string, MovementKind> Kinds = new()
    {
        ["authorize"] = MovementKind.Authorize,
        ["capture"] = MovementKind.Capture,
        ["void"] = MovementKind.Void,
        ["refund"] = MovementKind.Refund,
        ["chargeback"] = MovementKind.ChargeBack,
        ["reverse"] = MovementKind.ReverseChargeBack,
    };

    /// <summary>An order of 5000 in all whose payments have these movements.</summary>
    public static Order Order(string ledger, OrderStatus status = OrderStatus.Placed)
    {
        var number = 0;
        var payments = ledger.Length == 0 ? [] : ledger.Split('/').Select((text, index) => new OrderPayment
        {
            Id = $"p-{index + 1}",
            Method = Samples.Pending.PaymentMethod!.Id,
            Source = Samples.Pending.PaymentSource!.Id,
            ExpiredAt = text.Contains(Expired, StringComparison.Ordinal) ? Samples.Now.AddHours(-1) : null,
            Movements = [.. Parts(text.Replace(Expired, "", StringComparison.Ordinal)).Select(part => Movement($"m-{++number}", part))],
        }).ToArray();
        return (Samples.At(status) with { Payments = payments.ToValueList() }).Derived();
    }

    public static string Of(Order order) => string.Join(" / ", order.Payments.Select(payment =>
        string.Join("; ", payment.Movements.Select(Text)) + (payment.ExpiredAt is null ? "" : $" {Expired}")));

    /// <summary>An action such as <c>capture 2000 of m-1</c>; without an amount it is all there is.</summary>
    public static OrderAction Action(string text)
    {
        var words = text.Split(' ');
        var parent = words.Length > 2 ? words[^1] : null;
        long? amount = words.Length is 2 or 4 ? long.Parse(words[1], CultureInfo.InvariantCulture) : null;
        var verb = Enum.Parse<Verb>(words[0], ignoreCase: true);
        return verb is Verb.Authorize or Verb.Capture or Verb.Refund ? new MoveMoney(verb, amount, parent) : new ChangeStatus(verb);
    }

    private static string[] Parts(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Movement Movement(string id, string text)
    {
        var words = text.Split(' ');
        var state = Enum.TryParse<MovementState>(words[0], ignoreCase: true, out var told) ? told : MovementState.Succeeded;
        var rest = words.AsSpan(told == default ? 0 : 1);
        return new()
        {
            Id = id,
            State = state,
            Kind = Kinds[rest[0]],
            Amount = long.Parse(rest[1], CultureInfo.InvariantCulture),
            Parent = rest.Length > 2 ? rest[3] : null,
        };
    }

    private static string Text(Movement movement)
    {
        var state = movement.State == MovementState.Succeeded ? "" : $"{movement.State} ".ToLowerInvariant();
        var parent = movement.Parent is null ? "" : $" of {movement.Parent}";
        return $"{state}{Kinds.Single(kind => kind.Value == movement.Kind).Key} {movement.Amount}{parent}";
    }
}
