using OrderGrains.Merchants.Flows;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>What is said where flows and fields are not as a call needs them.</summary>
internal static class FlowErrors
{
    public static IResult FlowNotFound => ElasticPathErrors.Answer(ElasticPathError.NotFound("Flow not found"));

    public static IResult FieldNotFound => ElasticPathErrors.Answer(ElasticPathError.NotFound("Field not found"));

    public static IResult FlowTaken => ElasticPathErrors.Answer(StatusCodes.Status409Conflict, "Conflict", "Another flow has this slug");

    public static IResult FieldTaken =>
        ElasticPathErrors.Answer(StatusCodes.Status409Conflict, "Conflict", "Another field of the flow has this slug");

    public static IResult TooManyFields => ElasticPathErrors.Unprocessable($"A flow has at most {FlowRules.MaxFields} fields");
}
