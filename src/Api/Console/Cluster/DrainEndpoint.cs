using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Silo.Pulse;

namespace OrderGrains.Api.Console.Cluster;

/// <summary>Has a silo finish its work and leave, as a signal to stop would: <c>{"silo":"…"}</c>. The last one stays.</summary>
internal static class DrainEndpoint
{
    public static async Task<IResult> Post(DoorRequest request, IGrainFactory grains)
    {
        if (!request.Body.TryGetProperty("silo", out var silo) || silo.ValueKind != JsonValueKind.String)
            return request.Fail(new DoorFailure(FailureKind.MalformedRequest, "The member silo must be a text."));

        var management = grains.GetGrain<IManagementGrain>(0);
        if ((await management.GetHosts(onlyActive: true)).Count < 2)
            return request.Fail(new DoorFailure(FailureKind.NameTaken, "This is the only silo: nobody would hold its orders."));
        var answers = await management.SendControlCommandToProvider<SiloControl>(SiloControl.Name, SiloControl.Drain, silo.GetString());
        return answers.Contains(true)
            ? Results.Accepted()
            : request.Fail(new DoorFailure(FailureKind.NotFound, $"There is no silo '{silo.GetString()}'."));
    }
}
