using System.Text;
using OrderGrains.Fuzz.Doors;
using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Grammars;
using OrderGrains.Fuzz.Json;
using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Making;

/// <summary>Makes of a call a request that could be right.</summary>
internal static class Drafts
{
    private static readonly string[] Names = ["id", "orderId", "order_id"];

    /// <param name="call">What to make it of.</param>
    /// <param name="dice">Draws what is left open.</param>
    /// <param name="number">The request's, which says which orders there are.</param>
    public static Draft Of(Template call, Dice dice, long number)
    {
        var order = OrderPool.Draw(dice, call, number);
        var draft = new Draft
        {
            Method = call.Method,
            Path = Path(call.Path, order, dice),
            ContentType = call.ContentType,
            Door = call.Door,
            Json = call.Body?.Invoke(dice),
        };
        draft.Story.Add($"{call.Method} {call.Path}");
        FillId(draft, order);
        if (call.Text is { } text)
            draft.Bytes = Encoding.UTF8.GetBytes(text);
        foreach (var (name, values) in call.Query)
        {
            if (dice.Chance(call.Query.Count > 5 ? 20 : 40))
                draft.Query.Add((name, dice.Pick(values).Replace("{id}", order, StringComparison.Ordinal)));
        }

        if (call.IsAuthenticated)
        {
            draft.Headers.Add(call.IsOfOperator
                ? new("Authorization", $"Bearer {Placeholders.Operator}")
                : DoorList.Of(call.Door).Credential);
        }

        return draft;
    }

    private static string Path(string template, string order, Dice dice)
    {
        var segments = template.Split('/').Select(segment => segment is ['{', .. var name, '}']
            ? Value(name, template, order, dice)
            : segment);
        return string.Join('/', segments);
    }

    private static string Value(string name, string template, string order, Dice dice) => name switch
    {
        "id" when template.Contains("/credentials/", StringComparison.Ordinal) => dice.Chance(70) ? Placeholders.Credential : "unknown",
        "id" when template.Contains("/merchants/", StringComparison.Ordinal) => dice.Pick(["north", "north", "none"]),
        "id" when template.Contains("/customers/", StringComparison.Ordinal) => dice.Chance(50) ? "QWERtyUpBa" : dice.Word(5),
        "customer" => dice.Chance(50) ? "QWERtyUpBa" : dice.Word(5),
        "cart" => dice.Pick(["basket-1", "basket-2", dice.Word(8)]),
        "kind" => dice.Pick(["Number", "Transaction", "Shipment", "Payment", "Return", "none"]),
        "code" => dice.Pick(["GIFT-2026", "GIFT-1", dice.Word(8)]),
        _ when Names.Contains(name) => order,
        _ => dice.Word(8),
    };

    /// <summary>In the body, where the text stands for the id.</summary>
    private static void FillId(Draft draft, string order)
    {
        foreach (var container in draft.Json?.Containers.ToList() ?? [])
        {
            for (var i = 0; i < container.Members.Count; i++)
            {
                if (container.Members[i].Value is RawPiece value && value.ToString().Contains("{id}", StringComparison.Ordinal))
                {
                    var filled = new RawPiece(value.ToString().Replace("{id}", order, StringComparison.Ordinal));
                    container.Members[i] = container.Members[i] with { Value = filled };
                }
            }
        }
    }
}
