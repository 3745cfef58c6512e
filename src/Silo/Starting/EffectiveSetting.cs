namespace OrderGrains.Silo.Starting;

/// <summary>A setting as it holds in this process.</summary>
/// <param name="Key">Below the section, such as <c>Orders:MaxBytes</c>.</param>
/// <param name="Value">As text; null where it is unset, <see cref="EffectiveSettings.Secret"/> where it is not to be shown.</param>
/// <param name="Source">Where it was read, in words; null for the default.</param>
public sealed record EffectiveSetting(string Key, string? Value, string? Source);
