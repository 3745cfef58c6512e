using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>The problem of one of many items: what the single call would answer, within an answer about all of them.</summary>
internal static class ItemProblem
{
    /// <summary>What one of <see cref="ManageErrors"/> holds.</summary>
    public static ProblemDetails Of(IResult refusal) => ((ProblemHttpResult)refusal).ProblemDetails;

    /// <summary>Writes it as the member <c>problem</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ProblemDetails problem)
    {
        writer.WritePropertyName("problem");
        JsonSerializer.Serialize(writer, problem, problem.GetType(), JsonSerializerOptions.Web);
    }
}
