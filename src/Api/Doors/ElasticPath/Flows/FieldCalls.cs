using OrderGrains.Merchants.Flows;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>The calls about fields of flows. What changes between reading and writing is not lost, as with flows.</summary>
internal static class FieldCalls
{
    public static async Task<IResult> List(DoorRequest request, HttpRequest http, FlowStore flows) =>
        Page(http, await flows.All(request));

    public static async Task<IResult> OfFlow(string flow, DoorRequest request, HttpRequest http, FlowStore flows) =>
        (await flows.All(request)).FirstOrDefault(known => known.Slug == flow) is { } found ? Page(http, [found]) : FlowErrors.FlowNotFound;

    public static async Task<IResult> Get(string field, DoorRequest request, HttpRequest http, FlowStore flows) =>
        await Answer(field, request, http, flows, StatusCodes.Status200OK);

    public static async Task<IResult> Create(DoorRequest request, HttpRequest http, FlowStore flows)
    {
        var now = flows.Now;
        var blank = new FlowField
        {
            Id = request.NewIdentity().ToString(),
            Slug = "",
            Name = "",
            Type = FieldType.Text,
            Enabled = true,
            CreatedAt = now,
            UpdatedAt = now,
        };
        List<SchemaError> errors = [];
        var flow = FieldForm.FlowOf(request.Body, errors);
        var made = FieldForm.Read(request.Body, blank, errors);
        return errors.Count > 0
            ? ElasticPathErrors.Invalid(errors.Distinct())
            : await new KeyedCreation<FlowField>(
                async id => (await flows.FindField(request, id))?.Field,
                field => Answer(field.Id, request, http, flows, StatusCodes.Status201Created))
                .Run(request, flows.Grains, async plan =>
                {
                    await plan(made.Id);
                    return await Add(flow, made, request, flows) is { } refusal
                        ? (null, refusal)
                        : (made.Id, await Answer(made.Id, request, http, flows, StatusCodes.Status201Created));
                });
    }

    public static async Task<IResult> Update(string field, DoorRequest request, HttpRequest http, FlowStore flows)
    {
        while (await flows.FindField(request, field) is var (flow, known))
        {
            List<SchemaError> errors = [];
            var changed = FieldForm.Read(request.Body, known, errors);
            if (errors.Count > 0)
                return ElasticPathErrors.Invalid(errors);
            if (flow.Fields.Any(other => other.Id != field && other.Slug == changed.Slug))
                return FlowErrors.FieldTaken;
            if (changed != known)
                changed = changed with { UpdatedAt = flows.Now };
            var fields = flow.Fields.Select(other => other.Id == field ? changed : other).ToValueList();
            if (await flows.Put(request, flow, flow with { Fields = fields }) == FlowOutcome.Done)
                return await Get(field, request, http, flows);
        }

        return FlowErrors.FieldNotFound;
    }

    /// <summary>What orders hold under its name stays theirs.</summary>
    public static async Task<IResult> Remove(string field, DoorRequest request, FlowStore flows)
    {
        while (await flows.FindField(request, field) is var (flow, known))
        {
            var fewer = flow with { Fields = [.. flow.Fields.Where(other => other != known)] };
            if (await flows.Put(request, flow, fewer) == FlowOutcome.Done)
                return Results.NoContent();
        }

        return FlowErrors.FieldNotFound;
    }

    /// <summary>Why it was not added; null where it was.</summary>
    private static async Task<IResult?> Add(string id, FlowField field, DoorRequest request, FlowStore flows)
    {
        while (await flows.Find(request, id) is { } flow)
        {
            if (flow.Fields.Any(other => other.Slug == field.Slug))
                return FlowErrors.FieldTaken;
            if (flow.Fields.Count >= FlowRules.MaxFields)
                return FlowErrors.TooManyFields;
            if (await flows.Put(request, flow, flow with { Fields = flow.Fields.Add(field) }) == FlowOutcome.Done)
                return null;
        }

        return FlowErrors.FlowNotFound;
    }

    private static async Task<IResult> Answer(string field, DoorRequest request, HttpRequest http, FlowStore flows, int status) =>
        await flows.FindField(request, field) is var (flow, known)
            ? FlowResponses.One(known, flow, http, status)
            : FlowErrors.FieldNotFound;

    private static IResult Page(HttpRequest http, IReadOnlyList<Flow> flows) => FlowResponses.Page(
        http,
        [.. flows.SelectMany(flow => flow.Fields.Select(field => (flow, field)))],
        (writer, one) => FlowResponses.Write(writer, one.field, one.flow, http));
}
