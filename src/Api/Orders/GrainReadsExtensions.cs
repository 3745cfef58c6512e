namespace OrderGrains.Api.Orders;

/// <summary>Registers calls to grains that may be repeated.</summary>
internal static class GrainReadsExtensions
{
    public static IServiceCollection AddGrainReads(this IServiceCollection services) =>
        services.AddSingleton<Retries>().AddSingleton<GrainReads>();
}
