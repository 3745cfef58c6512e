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

            Generated from the tables in `src/Grains/Orders/Lifecycle`, `Payments` and `Gates` and the doors' statuses. An order stores the
            merchant's decisions (its status), every movement of money and every parcel; where money and goods stand follows from them. A
            verb is legal when the status allows it and all it needs holds. Repeating what is already reached succeeds and changes nothing.


            """);
        Diagram(page);
        Table(page, "## Payment, computed", ("Payment", "When, first match"),
            PaymentStatuses.Rows.Select(row => (row.Status.ToString(), row.Text)));
        Verbs(page);
        Table(page, "## What is true of every order", ("Name", "Always"), OrderInvariants.All.Select(one => (one.Name, one.Text)));
        foreach (var door in Enum.GetValues<Door>().Where(door => door != Door.Manage))
            DoorSection(page, door);
        foreach (var (door, rows) in projections)
            Table(page, $"## {door}: what it shows", ("Status", "When, first match"), rows.Select(row => (row.Shows, row.When)));
        return page.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static void Diagram(StringBuilder page)
    {
        page.Append("## Order\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var (from, to, verbs) in Lifecycle.Arrows())
            page.Append(CultureInfo.InvariantCulture, $"    {from} --> {to}: {string.Join(", ", verbs)}\n");
        page.Append("```\n\n");
    }

    private static void Verbs(StringBuilder page)
    {
        page.Append("## Verbs\n\n| verb | event | order | needs | leads to | nothing left to do when |\n|---|---|---|---|---|---|\n");
        foreach (var rule in Lifecycle.Rules)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {rule.Verb} | {rule.Event} | {AxisText.Of(rule.Status)} | {string.Join("; ", rule.Needs.Select(need => need.Text))} ");
            page.Append(CultureInfo.InvariantCulture, $"| {rule.LeadsTo} | {rule.Done?.Text} |\n");
        }

        page.Append('\n');
    }

    private static void DoorSection(StringBuilder page, Door door)
    {
        var requests = DoorRequests.All.Where(request => request.Door == door).ToArray();
        if (requests.Length > 0)
        {
            var rows = requests.Select(request =>
                (request.When is { } when ? $"{request.Text}, {when.Text}" : request.Text, Steps(request)));
            Table(page, $"## {door}: requests of several steps", ("Request", "Steps"), rows);
        }

        var gates = DoorGates.Of(door).OrderBy(gate => gate.Key).Select(gate => (gate.Key.ToString(), Text(gate.Value)));
        Table(page, $"## {door}: gates", ("Verb", "Only when"), gates);
    }

    private static string Steps(RequestPlan request) =>
        string.Join(", ", request.Steps.Select(step => step.When is { } when ? $"{step.Verb} ({when.Text})" : $"{step.Verb}"))
        + (request.NothingWhenDone ? "; nothing once it is reached" : "");

    private static string Text(Gate gate) => gate.Condition.Text + (gate.AsksRepeats ? "; a repeat as well" : "");

    private static void Table(StringBuilder page, string title, (string, string) head, IEnumerable<(string, string)> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"{title}\n\n| {head.Item1} | {head.Item2} |\n|---|---|\n");
        foreach (var (first, second) in rows)
            page.Append(CultureInfo.InvariantCulture, $"| {first} | {second} |\n");
        page.Append('\n');
    }
}
