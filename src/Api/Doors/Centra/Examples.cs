namespace OrderGrains.Api.Doors.Centra;

/// <summary>Centra's documented pair (Order API, "Update order").</summary>
internal static class CentraExamples
{
    private const string UpdateRequest = """
        {
          "order": 83651,
          "internalComment": "test"
        }
        """;

    private const string UpdateAnswer = """
        {
          "status": "ok",
          "order": 83651
        }
        """;

    public static readonly DoorExample Update = new("application/json", UpdateRequest, UpdateAnswer);
}
