using OrderGrains.Demo;

namespace OrderGrains.Api.Manage;

/// <summary>Puts the demonstration data back; mapped only where there is some.</summary>
internal static class DemoEndpoint
{
    public static async Task<IResult> Reset(IGrainFactory grains)
    {
        await grains.GetGrain<IDemoGrain>(GrainKeys.Demo).Reset();
        return Results.NoContent();
    }
}
