namespace OrderGrains.Faults.Processes;

/// <summary>The service's program, which is built beside this one.</summary>
internal static class Programs
{
    public static string Api { get; } = Path.Combine(AppContext.BaseDirectory, "OrderGrains.Api.dll");
}
