using OrderGrains.Api.Doors;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Api.Console.Cluster;

/// <summary>The settings of the process that answers: <c>{"settings":[{"key","value","source"}]}</c>.</summary>
internal static class SettingsEndpoint
{
    public static IResult Get(IConfiguration configuration, OrderGrainsOptions options) =>
        new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("settings");
            foreach (var setting in EffectiveSettings.Of(configuration, options))
            {
                writer.WriteStartObject();
                writer.WriteString("key", setting.Key);
                writer.WriteString("value", setting.Value);
                writer.WriteString("source", setting.Source);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
}
