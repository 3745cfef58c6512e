using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OrderGrains.Silo.Starting;
using OrderGrains.Silo.Telemetry;

namespace OrderGrains.Silo;

/// <summary>
/// Reads <see cref="OrderGrainsOptions"/> while the host is being built: first what stands at the root of the configuration, then the
/// section, which wins.
/// </summary>
public static class OrderGrainsConfiguration
{
    private const string Section = "OrderGrains";

    /// <param name="builder">The host's.</param>
    /// <param name="checks">Further problems of the settings, so that all of them are told at once.</param>
    /// <exception cref="SettingsException">They do not make sense.</exception>
    public static OrderGrainsOptions GetOrderGrainsOptions(
        this IHostApplicationBuilder builder, params Func<OrderGrainsOptions, IEnumerable<string>>[] checks)
    {
        var (options, problems) = Read(builder, checks);
        if (problems.Count == 0)
            return options;

        // Otherwise they are looked at when it is known what serves, which may be a test's server without any.
        if (builder.Services.Any(service => service.ServiceType == typeof(IServer)))
            problems.AddRange(ListenAddresses.Problems(builder.Configuration));
        throw new SettingsException(problems);
    }

    /// <summary>The settings as far as they can be read, and a line for each thing that is wrong with them.</summary>
    internal static (OrderGrainsOptions Options, List<string> Problems) Read(
        IHostApplicationBuilder builder, params Func<OrderGrainsOptions, IEnumerable<string>>[] checks)
    {
        var options = new OrderGrainsOptions();
        var unreadable = new List<string>();
        Bind(builder.Configuration, options, unreadable);
        Bind(builder.Configuration.GetSection(Section), options, unreadable);
        options.Demo ??= builder.Environment.IsDevelopment();
        options.Orders.SimulatedCourier ??= !builder.Environment.IsProduction();
        return (options,
        [
            .. unreadable.Distinct(),
            .. UnknownSettings.Of(builder.Configuration, Section, typeof(OrderGrainsOptions)),
            .. OrderGrainsOptionsProblems.Of(options),
            .. TelemetryProblems.Of(builder.Configuration, options),
            .. checks.SelectMany(check => check(options)),
        ]);
    }

    /// <summary>Whether the data folder can be written, for <see cref="GetOrderGrainsOptions"/> of a process that does.</summary>
    public static IEnumerable<string> DataFolderProblems(OrderGrainsOptions options) =>
        options.Mode == ServiceMode.Embedded ? DataFolder.Problems(options.DataDirectory) : [];

    // Value by value: binding all at once would end at the first that cannot be read.
    private static void Bind(IConfiguration configuration, object target, List<string> unreadable)
    {
        foreach (var property in target.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var section = configuration.GetSection(property.Name);
            if (property.PropertyType == typeof(string[]))
            {
                if (section.Exists())
                    property.SetValue(target, Texts(section));
                continue;
            }

            if (SettingKind.IsSection(property.PropertyType))
            {
                Bind(section, property.GetValue(target)!, unreadable);
                continue;
            }

            try
            {
                if (SettingKind.IsGiven(section, property))
                    property.SetValue(target, section.Get(property.PropertyType));
            }
            catch (InvalidOperationException)
            {
                var key = section.Path.Replace(Section + ":", "", StringComparison.Ordinal);
                unreadable.Add($"{key}: '{section.Value}' is not {Kind(property.PropertyType)}.");
            }
        }
    }

    /// <summary>A list of its own, or one text with semicolons between, which an environment variable can hold.</summary>
    private static string[] Texts(IConfigurationSection section) => section.Value is { } text
        ? text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [.. section.GetChildren().Select(item => item.Value?.Trim() ?? "")];

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } names => $"one of {string.Join(", ", Enum.GetNames(names))}",
        var other when other == typeof(TimeSpan) => "a time as hours:minutes:seconds",
        var other when other == typeof(bool) => "true or false",
        _ => "a whole number",
    };
}
