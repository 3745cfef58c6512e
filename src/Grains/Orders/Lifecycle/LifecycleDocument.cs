using System.Globalization;
using System.Text;

namespace OrderGrains.Orders;

/// <summary>The lifecycle as a page for readers, written from the tables so that it cannot say anything else.</summary>
public static class LifecycleDocument
{
    /// <summary>Markdown with one Mermaid state diagram per axis, the table of verbs, each door's requests, gates and statuses.</summary>
    /// <param name="projections">By door the rows of its status table: when, and what it shows then.</param>
    public static string Render(IEnumerable<(string Door, IEnumerable<(string When, string Shows)> Rows)> projections)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # The lifecycle of an order

            Generated from the tables in `src/Grains/Orders/Lifecycle`, `src/Grains/Orders/Gates` and the doors' statuses. An order stands
            on three axes; a verb is legal when all three allow it. Repeating what is already reached succeeds and changes nothing.


            """);
        Diagram(page, "Order", rule => rule.Status);
        Diagram(page, "Payment", rule => rule.Payment);
        Diagram(page, "Fulfilment", rule => rule.Fulfillment);
        Verbs(page);
        foreach (var door in Enum.GetValues<Door>().Where(door => door != Door.Manage))
            DoorSection(page, door);
        foreach (var (door, rows) in projections)
            Table(page, $"## {door}: what it shows", ("Status", "When, first match"), rows.Select(row => (row.Shows, row.When)));

        return page.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static void Diagram<T>(StringBuilder page, string title, Func<LifecycleRule, AxisRule<T>> axis)
        where T : struct, Enum
    {
        page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n```mermaid\nstateDiagram-v2\n");
        var arrows = from rule in Lifecycle.Rules
                     from move in axis(rule).Moves
                     from target in move.Value
                     where !target.Equals(move.Key)
                     group rule.Verb by (From: move.Key, To: target) into arrow
                     orderby arrow.Key.From, arrow.Key.To
                     select $"    {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Distinct().Order())}\n";
        foreach (var arrow in arrows)
            page.Append(arrow);
        page.Append("```\n\n");
    }

    private static void Verbs(StringBuilder page)
    {
        page.Append("## Verbs\n\n| verb | order | payment | fulfilment | beside the axes |\n|---|---|---|---|---|\n");
        foreach (var rule in Lifecycle.Rules)
        {
            var facts = string.Join("; ", new[] { rule.Fact?.Text, rule.RefusedOnHold ? "refused on hold" : null }.OfType<string>());
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {rule.Verb} | {AxisText.Of(rule.Status)} | {AxisText.Of(rule.Payment)} | {AxisText.Of(rule.Fulfillment)} ");
            page.Append(CultureInfo.InvariantCulture, $"| {facts} |\n");
        }

        page.Append('\n');
    }

    private static void DoorSection(StringBuilder page, Door door)
    {
        var requests = DoorRequests.All.Where(request => request.Door == door);
        var rows = requests.Select(request => (request.Request, string.Join(", ", request.Verbs)));
        Table(page, $"## {door}: requests", ("Request", "Verbs"), rows);

        var gates = DoorGates.Of(door).OrderBy(gate => gate.Key).Select(gate => (gate.Key.ToString(), gate.Value.Text));
        Table(page, $"## {door}: gates", ("Verb", "Only when"), gates);
    }

    private static void Table(StringBuilder page, string title, (string, string) head, IEnumerable<(string, string)> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"{title}\n\n| {head.Item1} | {head.Item2} |\n|---|---|\n");
        foreach (var (first, second) in rows)
            page.Append(CultureInfo.InvariantCulture, $"| {first} | {second} |\n");
        page.Append('\n');
    }
}
