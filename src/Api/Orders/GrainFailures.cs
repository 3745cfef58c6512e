namespace OrderGrains.Api.Orders;

/// <summary>What calls to grains fail with when it is the cluster that failed them.</summary>
internal static class GrainFailures
{
    /// <summary>An activation that is given up cancels its calls, though their callers have not.</summary>
    public static bool IsOfTheCluster(Exception failure) =>
        failure is OrleansException or TimeoutException or OperationCanceledException;
}
