using OrderGrains.Merchants.Flows;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>The calls about flows.</summary>
internal static class FlowCalls
{
    public static async Task<IResult> List(DoorRequest request, HttpRequest http, FlowStore flows) =>
        FlowResponses.Page(http, await flows.All(request), (writer, flow) => FlowResponses.Write(writer, flow, http));

    public static async Task<IResult> Get(string flow, DoorRequest request, HttpRequest http, FlowStore flows) =>
        await flows.Find(request, flow) is { } known ? FlowResponses.One(known, http) : FlowErrors.FlowNotFound;

    public static async Task<IResult> Create(DoorRequest request, HttpRequest http, FlowStore flows)
    {
        var now = flows.Now;
        var blank = new Flow
        {
            Id = request.NewIdentity().ToString(),
            Slug = "",
            Name = "",
            Enabled = true,
            CreatedAt = now,
            UpdatedAt = now,
        };
        List<SchemaError> errors = [];
        var made = FlowForm.Read(request.Body, blank, errors);
        return errors.Count > 0
            ? ElasticPathErrors.Invalid(errors)
            : await new KeyedCreation<Flow>(
                id => flows.Find(request, id),
                flow => Task.FromResult(FlowResponses.One(flow, http, StatusCodes.Status201Created)))
                .Run(request, flows.Grains, async plan =>
                {
                    await plan(made.Id);
                    return await flows.Put(request, null, made) == FlowOutcome.Done
                        ? (made.Id, FlowResponses.One(made, http, StatusCodes.Status201Created))
                        : (null, FlowErrors.FlowTaken);
                });
    }

    /// <summary>Somebody else's change between reading and writing is not lost: what is asked for is made of what is there then.</summary>
    public static async Task<IResult> Update(string flow, DoorRequest request, HttpRequest http, FlowStore flows)
    {
        while (await flows.Find(request, flow) is { } known)
        {
            List<SchemaError> errors = [];
            var changed = FlowForm.Read(request.Body, known, errors);
            if (errors.Count > 0)
                return ElasticPathErrors.Invalid(errors);
            var outcome = await flows.Put(request, known, changed);
            if (outcome != FlowOutcome.Changed)
                return outcome == FlowOutcome.Done ? await Get(flow, request, http, flows) : FlowErrors.FlowTaken;
        }

        return FlowErrors.FlowNotFound;
    }

    public static async Task<IResult> Remove(string flow, DoorRequest request, FlowStore flows) =>
        await flows.Remove(request, flow) ? Results.NoContent() : FlowErrors.FlowNotFound;
}
