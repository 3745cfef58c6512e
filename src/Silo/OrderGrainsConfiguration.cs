using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace OrderGrains.Silo;

/// <summary>
/// Reads <see cref="OrderGrainsOptions"/> while the host is being built: first what stands at the root of the configuration, then the
/// section, which wins.
/// </summary>
public static class OrderGrainsConfiguration
{
    private const string Section = "OrderGrains";

    /// <exception cref="SettingsException">They do not make sense.</exception>
    public static OrderGrainsOptions GetOrderGrainsOptions(this IHostApplicationBuilder builder)
    {
        var options = new OrderGrainsOptions();
        var unreadable = new List<string>();
        Bind(builder.Configuration, options, unreadable);
        Bind(builder.Configuration.GetSection(Section), options, unreadable);
        options.Demo ??= builder.Environment.IsDevelopment();

        var problems = unreadable.Concat(OrderGrainsOptionsProblems.Of(options)).ToList();
        return problems.Count == 0 ? options : throw new SettingsException(problems);
    }

    // Value by value: binding all at once would end at the first that cannot be read.
    private static void Bind(IConfiguration configuration, object target, List<string> unreadable)
    {
        foreach (var property in target.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var section = configuration.GetSection(property.Name);
            if (property.GetValue(target) is Dictionary<string, string> named)
            {
                foreach (var entry in section.GetChildren())
                    named[entry.Key] = entry.Value ?? "";
                continue;
            }

            if (property.PropertyType.IsClass && property.PropertyType != typeof(string))
            {
                Bind(section, property.GetValue(target)!, unreadable);
                continue;
            }

            try
            {
                if (section.Value is { Length: > 0 })
                    property.SetValue(target, section.Get(property.PropertyType));
            }
            catch (InvalidOperationException)
            {
                var key = section.Path.Replace(Section + ":", "", StringComparison.Ordinal);
                unreadable.Add($"{key}: '{section.Value}' is not {Kind(property.PropertyType)}.");
            }
        }
    }

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } names => $"one of {string.Join(", ", Enum.GetNames(names))}",
        var other when other == typeof(TimeSpan) => "a time as hours:minutes:seconds",
        var other when other == typeof(bool) => "true or false",
        _ => "a whole number",
    };
}
