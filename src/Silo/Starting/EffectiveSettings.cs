using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OrderGrains.Silo.Starting;

/// <summary>Every setting with its value and where that comes from.</summary>
public static class EffectiveSettings
{
    /// <summary>Stands for what is set and secret.</summary>
    public const string Secret = "•••";

    private const string Section = "OrderGrains";

    /// <summary>Which hold a password or are one.</summary>
    private static readonly string[] Secrets = ["Database", "PagesDatabase", "Operator:Key"];

    /// <param name="configuration">Where the options were read from.</param>
    /// <param name="options">As they are.</param>
    public static IReadOnlyList<EffectiveSetting> Of(IConfiguration configuration, OrderGrainsOptions options) =>
        [.. Of((IConfigurationRoot)configuration, options, "")];

    private static IEnumerable<EffectiveSetting> Of(IConfigurationRoot configuration, object options, string prefix)
    {
        foreach (var property in KnownSettings.Of(options.GetType()))
        {
            var (key, value) = (prefix + property.Name, property.GetValue(options));
            if (SettingKind.IsSection(property.PropertyType))
            {
                foreach (var setting in value is null ? [] : Of(configuration, value, $"{key}:"))
                    yield return setting;
            }
            else
            {
                yield return new(key, Text(key, value), Source(configuration, key));
            }
        }
    }

    private static string? Text(string key, object? value) => value switch
    {
        null => null,
        _ when Secrets.Contains(key) => Secret,
        IEnumerable<string> texts => string.Join("; ", texts),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The last that has it wins; the section goes before the root.</summary>
    private static string? Source(IConfigurationRoot configuration, string key) =>
        (Provider(configuration, $"{Section}:{key}") ?? Provider(configuration, key)) switch
        {
            null => null,
            FileConfigurationProvider file => file.Source.Path,
            var other => other.GetType().Name.Replace("ConfigurationProvider", "", StringComparison.Ordinal) switch
            {
                "EnvironmentVariables" => "environment variable",
                "CommandLine" => "command line",
                var name => name,
            },
        };

    private static IConfigurationProvider? Provider(IConfigurationRoot configuration, string key) => configuration.Providers.Reverse()
        .FirstOrDefault(provider => provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any());
}
