using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace OrderGrains.Silo;

/// <summary>Reads <see cref="OrderGrainsOptions"/> while the host is being built.</summary>
public static class OrderGrainsConfiguration
{
    public static OrderGrainsOptions GetOrderGrainsOptions(this IHostApplicationBuilder builder)
    {
        var options = new OrderGrainsOptions();
        builder.Configuration.Bind(options);
        builder.Configuration.GetSection("OrderGrains").Bind(options);
        options.Demo ??= builder.Environment.IsDevelopment();
        return options;
    }
}
