using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>Commands to many orders: each as if it came alone, those of one order one after another.</summary>
internal static class BulkEndpoint
{
    /// <summary>So many orders are acted on at once.</summary>
    private const int AtOnce = 32;

    public static async Task<IResult> Post(DoorRequest request)
    {
        var bulk = BulkDocument.Read(request.Body);
        if (bulk.Problems.Count > 0)
            return ManageErrors.NotUnderstood(bulk.Problems);

        var outcomes = new BulkOutcome[bulk.Items.Count];
        await Parallel.ForEachAsync(
            bulk.Items.GroupBy(item => item.OrderId),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = request.Aborted },
            async (items, _) =>
            {
                foreach (var item in items)
                    outcomes[item.Index] = await Execute(request, item, bulk.DryRun);
            });
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer => Write(writer, outcomes, bulk.DryRun));
    }

    private static async Task<BulkOutcome> Execute(DoorRequest request, BulkItem item, bool dryRun)
    {
        if (item.Problems.Count > 0)
            return new(item.OrderId, Accepted: null, ManageErrors.NotUnderstood(item.Problems).ProblemDetails);

        var command = new RequestItem(item.Content, item.Key ?? KeyOf(request, item), item.ExpectedVersion is { } at ? [at] : null, dryRun);
        var reply = await request.ExecuteItem(item.OrderId, command, item.Actions);
        return reply.Outcome == OrderOutcome.Accepted
            ? new(item.OrderId, reply, Problem: null)
            : new(item.OrderId, Accepted: null, ItemProblem.Of(
                ActionAnswer.Refused(item.OrderId, reply, "action", index => index, ManageErrors.OfItem)));
    }

    /// <summary>The key of the whole request stands for one of each item.</summary>
    private static string? KeyOf(DoorRequest request, BulkItem item) =>
        request.IdempotencyKey is { } key ? string.Create(CultureInfo.InvariantCulture, $"{key}/{item.Index}") : null;

    private static void Write(Utf8JsonWriter writer, BulkOutcome[] outcomes, bool dryRun)
    {
        writer.WriteStartObject();
        if (dryRun)
            writer.WriteBoolean("dryRun", true);
        writer.WriteStartArray("items");
        foreach (var outcome in outcomes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", outcome.OrderId);
            writer.WriteNumber("status", outcome.Problem?.Status ?? StatusCodes.Status200OK);
            if (outcome.Accepted is { Replayed: true })
                writer.WriteBoolean("replayed", true);
            if (outcome.Accepted is { Order: { } order } reply)
                writer.WriteNumber("version", reply.Preview?.Order.Version ?? order.Version);
            if (outcome.Problem is { } problem)
                ItemProblem.Write(writer, problem);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
