using System.Globalization;
using OrderGrains.Fuzz.Doors;
using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Grammars;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Making;

/// <summary>
/// Which orders requests are about. Requests use orders up; so each generation of requests has orders of its own, made before it.
/// </summary>
internal static class OrderPool
{
    /// <summary>Requests that share orders.</summary>
    public const int GenerationSize = 500;

    private const int FirstNumericId = 500_000_000;

    private static readonly string[] Foreign =
        ["MSP12345", "xYZkjABcde", "83651", "order_1a2b3c4d5e6f", "00000000-0000-0000-0000-000000000000", "unknown", "0"];

    /// <summary>The documented orders there are.</summary>
    private static readonly List<(int Index, Door Door)> Documented =
        [.. DocumentedRequest.All.Index().Where(it => it.Item.Order is not null).Select(it => (it.Index, it.Item.Template.Door))];

    public static long GenerationOf(long number) => number / GenerationSize;

    /// <summary>The orders of a generation as they are posted, with their ids.</summary>
    public static IEnumerable<(string Id, string Json)> Orders(long generation) => Documented.Select(it =>
    {
        var order = DocumentedRequest.All[it.Index].Order!.DeepClone();
        var id = Id(it.Index, generation);
        order["id"] = id;
        return (id, order.ToJsonString());
    });

    /// <summary>Mostly the order that a call was written for, or one of its door's.</summary>
    public static string Draw(Dice dice, Template call, long number)
    {
        var generation = GenerationOf(number);
        if (call.Order is { } documented && dice.Chance(80))
            return Id(documented, generation);
        var ofDoor = Documented.FindAll(it => it.Door == call.Door);
        return dice.Below(20) switch
        {
            0 => dice.Pick(Foreign),
            < 15 when ofDoor.Count > 0 => Id(dice.Pick(ofDoor).Index, generation),
            _ => Id(dice.Pick(Documented).Index, generation),
        };
    }

    private static string Id(int documented, long generation) => DoorList.Of(DocumentedRequest.All[documented].Template.Door).NumericIds
        ? (FirstNumericId + (generation * DocumentedRequest.All.Count) + documented).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"fuzz-{generation}-{documented}");
}
