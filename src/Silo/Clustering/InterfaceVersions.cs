using Orleans.Configuration;
using Orleans.Versions.Compatibility;
using Orleans.Versions.Selector;

namespace OrderGrains.Silo.Clustering;

/// <summary>How silos of two releases live side by side while a cluster is upgraded one silo at a time.</summary>
internal static class InterfaceVersions
{
    /// <summary>A newer activation answers older callers, and every compatible version takes its share of new activations.</summary>
    public static void UseVersions(this ISiloBuilder silo) => silo.Configure<GrainVersioningOptions>(versions =>
    {
        versions.DefaultCompatibilityStrategy = nameof(BackwardCompatible);
        versions.DefaultVersionSelectorStrategy = nameof(AllCompatibleVersions);
    });
}
