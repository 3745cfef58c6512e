using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Orders;
using OrderGrains.Silo.Pulse;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Console.Cluster;

/// <summary>The members of the cluster with what each does: <c>{"silos":[{…,"series":[…],"hottest":[…]}],"bounds":{…}}</c>.</summary>
internal static class ClusterEndpoint
{
    private const string OrderGrain = "OrderGrains.Orders.OrderGrain";

    public static async Task<IResult> Get(DoorRequest request, GrainReads reads)
    {
        var members = await reads.Ask((IManagementGrain management) => management.GetDetailedHosts(), request.Aborted);
        var grains = await reads.Ask((IManagementGrain management) => management.GetSimpleGrainStatistics(), request.Aborted);
        var pulses = await reads.Ask<IManagementGrain, IReadOnlyList<SiloPulse>>(Pulses, request.Aborted);
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("silos");
            foreach (var member in members.OrderBy(member => member.Status != SiloStatus.Active).ThenBy(member => member.StartTime))
            {
                var own = grains.Where(grain => grain.SiloAddress.Equals(member.SiloAddress)).ToList();
                Write(writer, member, own, pulses.FirstOrDefault(pulse => pulse.Silo == $"{member.SiloAddress}"));
            }

            writer.WriteEndArray();
            WriteBounds(writer);
            writer.WriteEndObject();
        });
    }

    private static async Task<IReadOnlyList<SiloPulse>> Pulses(IManagementGrain management)
    {
        try
        {
            var answers = await management.SendControlCommandToProvider<SiloControl>(SiloControl.Name, SiloControl.Read, null);
            return [.. answers.OfType<SiloPulse>()];
        }
        catch (ArgumentException)
        {
            // While a cluster is upgraded, some silo may be of a release that cannot be asked.
            return [];
        }
    }

    private static void Write(Utf8JsonWriter writer, MembershipEntry member, List<SimpleGrainStatistic> grains, SiloPulse? pulse)
    {
        writer.WriteStartObject();
        writer.WriteString("address", $"{member.SiloAddress}");
        writer.WriteString("name", member.SiloName);
        writer.WriteString("host", member.HostName);
        writer.WriteString("status", $"{member.Status}");
        writer.WriteString("started", Utc(member.StartTime));
        writer.WriteNumber("orders", grains.Where(grain => IsOrder(grain.GrainType)).Sum(grain => grain.ActivationCount));
        writer.WriteNumber("activations", grains.Sum(grain => grain.ActivationCount));
        if (pulse is not null)
        {
            writer.WriteString("at", pulse.At);
            writer.WriteNumber("memory", pulse.Memory);
        }

        writer.WriteStartArray("series");
        foreach (var series in pulse?.Series ?? [])
            Write(writer, series);
        writer.WriteEndArray();
        writer.WriteStartArray("hottest");
        foreach (var order in pulse?.Hottest ?? [])
            Write(writer, order);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, HotOrder order)
    {
        writer.WriteStartObject();
        writer.WriteString("merchant", order.Merchant);
        writer.WriteString("order", order.OrderId);
        writer.WriteNumber("changes", order.Changes);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PulseSeries series)
    {
        writer.WriteStartObject();
        writer.WriteString("name", series.Name);
        writer.WriteStartArray("labels");
        foreach (var label in series.Labels)
            writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WriteNumber("count", series.Count);
        writer.WriteNumber("sum", series.Sum);
        writer.WriteStartArray("buckets");
        foreach (var bucket in series.Buckets)
            writer.WriteNumberValue(bucket);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Upper bounds of the buckets of each histogram.</summary>
    private static void WriteBounds(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("bounds");
        foreach (var row in InstrumentTable.Rows.Where(row => row.Kind == InstrumentKind.Histogram))
        {
            writer.WriteStartArray(row.Name);
            foreach (var bound in row.Buckets)
                writer.WriteNumberValue(bound);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static bool IsOrder(string grainType) => grainType.StartsWith(OrderGrain, StringComparison.Ordinal);

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
