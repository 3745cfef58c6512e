using System.Reflection;

namespace OrderGrains.Silo.Starting;

/// <summary>Every setting there is, by its path.</summary>
/// <param name="name">The section's name.</param>
/// <param name="options">What it is bound to.</param>
internal sealed class KnownSettings(string name, Type options)
{
    private readonly List<(string Key, string Path)> _all = [.. All(name, options)];

    /// <summary>The properties of a section that can be set.</summary>
    public static IEnumerable<PropertyInfo> Of(Type type) => type.GetProperties().Where(property => property.CanWrite);

    /// <summary>Where the setting of this name really is; null where there is none.</summary>
    public string? PathOf(string key) =>
        _all.Find(known => string.Equals(known.Key, key, StringComparison.OrdinalIgnoreCase)).Path;

    private static IEnumerable<(string Key, string Path)> All(string path, Type type) => Of(type).SelectMany(property =>
        (IEnumerable<(string, string)>)
        [
            (property.Name, $"{path}:{property.Name}"),
            .. SettingKind.IsSection(property.PropertyType) ? All($"{path}:{property.Name}", property.PropertyType) : [],
        ]);
}
