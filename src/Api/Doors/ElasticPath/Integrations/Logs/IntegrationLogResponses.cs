using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Listing;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;

/// <summary>Writes logs and jobs of integrations, members in the order of the vendor's examples.</summary>
internal static class IntegrationLogResponses
{
    public const string LogType = "integration-log";
    public const string JobType = "integration-job";

    public static IResult Logs(HttpRequest http, IReadOnlyList<IntegrationLog> all) => Page(http, all, Write);

    public static IResult Jobs(HttpRequest http, IReadOnlyList<IntegrationLog> all) =>
        Page(http, all, (writer, log) => ElasticPathResponses.WriteIdentifier(writer, JobType, log.Job.ToString()));

    /// <summary>The vendor counts these lists in members of their own.</summary>
    private static IResult Page(HttpRequest http, IReadOnlyList<IntegrationLog> all, Action<Utf8JsonWriter, IntegrationLog> write)
    {
        var (limit, offset, problem) = ListQuery.Page(http.Query);
        if (problem is not null)
            return ElasticPathErrors.BadRequest(problem);
        return ElasticPathResponses.Answer(writer =>
        {
            writer.WriteStartArray("data");
            foreach (var log in all.Skip(offset).Take(limit))
                write(writer, log);
            writer.WriteEndArray();
            writer.WriteStartObject("meta");
            writer.WriteNumber("limit", limit);
            writer.WriteNumber("offset", offset);
            writer.WriteNumber("current", (offset / limit) + 1);
            writer.WriteNumber("total", Math.Max(1, (all.Count + limit - 1) / limit));
            writer.WriteEndObject();
            writer.WriteStartObject("results");
            writer.WriteNumber("total", all.Count);
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, IntegrationLog log)
    {
        writer.WriteStartObject();
        writer.WriteString("id", log.Id);
        writer.WriteString("type", LogType);
        writer.WriteBoolean("succeeded", log.Succeeded);
        writer.WriteNumber("attempt", log.Attempt);
        writer.WriteString("body", "");
        writer.WriteNumber("status_code", log.Status);
        writer.WriteString("error_detail", log.Problem);
        writer.WriteStartObject("relationships");
        WriteRelated(writer, "integration", "integration", log.Integration);
        WriteRelated(writer, "job", JobType, log.Job.ToString());
        writer.WriteEndObject();
        writer.WriteStartObject("meta");
        writer.WriteStartObject("timestamps");
        if (log.Entry.EndedAt is { } ended)
            writer.WriteString("created_at", ElasticPathResponses.Time(ended));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter writer, string member, string type, string id)
    {
        writer.WriteStartObject(member);
        writer.WritePropertyName("data");
        ElasticPathResponses.WriteIdentifier(writer, type, id);
        writer.WriteEndObject();
    }
}
