using OrderGrains.Demo;

namespace OrderGrains.Api.Manage;

/// <summary>Puts the demonstration data back; mapped only where there is some.</summary>
internal static class DemoEndpoint
{
    /// <summary>An order may have got a name of the demonstration's in the meantime; it keeps it.</summary>
    public static async Task<IResult> Reset(IGrainFactory grains) =>
        await grains.GetGrain<IDemoGrain>(GrainKeys.Demo).Reset() is { } taken ? ManageErrors.Taken(taken) : Results.NoContent();
}
