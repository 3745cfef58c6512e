using Microsoft.Extensions.Configuration;

namespace OrderGrains.Silo.Starting;

/// <summary>
/// Keys that nothing reads. A misspelt setting would otherwise be a setting that silently does not count. What there is, the options'
/// properties say.
/// </summary>
internal static class UnknownSettings
{
    /// <param name="root">The whole configuration.</param>
    /// <param name="name">The section's name.</param>
    /// <param name="options">What the section is bound to.</param>
    public static IEnumerable<string> Of(IConfiguration root, string name, Type options)
    {
        var misspelt = root.GetChildren().Where(child => IsMisspelt(child, name)).SelectMany(Leaves)
            .Select(leaf => $"{leaf.Path}: there is no such setting; did you mean {name}?");
        return misspelt.Concat(Walk(root.GetSection(name), options, new(name, options)));
    }

    private static bool IsMisspelt(IConfigurationSection section, string name) =>
        section.GetChildren().Any() && !Same(section.Key, name) && SpellingDistance.Of(section.Key, name) <= 2;

    private static IEnumerable<string> Walk(IConfigurationSection section, Type type, KnownSettings known)
    {
        foreach (var child in section.GetChildren())
        {
            var property = KnownSettings.Of(type).FirstOrDefault(it => Same(it.Name, child.Key))?.PropertyType;
            if (property is null)
            {
                foreach (var leaf in Leaves(child))
                    yield return $"{leaf.Path}: there is no such setting{Hint(child, type, known)}";
            }
            else if (SettingKind.IsSection(property))
            {
                if (child.Value is { Length: > 0 })
                    yield return $"{child.Path}: is a section of settings and takes no value.";
                foreach (var problem in Walk(child, property, known))
                    yield return problem;
            }
            else if (!SettingKind.IsCollection(property) && child.GetChildren().Any())
            {
                yield return $"{child.Path}: takes one value and holds others.";
            }
        }
    }

    private static string Hint(IConfigurationSection unknown, Type type, KnownSettings known)
    {
        var near = KnownSettings.Of(type).Select(property => property.Name)
            .Where(name => SpellingDistance.Of(unknown.Key, name) <= Math.Max(1, name.Length / 3))
            .MinBy(name => SpellingDistance.Of(unknown.Key, name));
        return (near ?? known.PathOf(unknown.Key)) is { } meant ? $"; did you mean {meant}?" : ".";
    }

    private static IEnumerable<IConfigurationSection> Leaves(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        return children.Count == 0 ? [section] : children.SelectMany(Leaves);
    }

    private static bool Same(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
