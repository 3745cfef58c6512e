using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Merchants.Registers;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>What a merchant has given names to: the writes of one kind.</summary>
/// <param name="kind">The register.</param>
/// <param name="type">Its resources. Of those without a code no two have one name.</param>
internal sealed class RegisterWriting(RegisterKind kind, ResourceType<RegisterEntry> type)
{
    private const string Name = "name";
    private const string Code = "code";
    private const string Market = "market";
    private const string Location = "stock_location";
    private const string Length = "length";
    private const string Width = "width";
    private const string Height = "height";
    private const string Unit = "unit_of_length";

    private static readonly WritableAttribute[] Sizes =
    [
        .. new[] { Length, Width, Height }.Select(
            name => new WritableAttribute(name, AttributeKind.Number) { Required = true, Most = 10_000 }),
        new(Unit, AttributeKind.Text) { Required = true, OneOf = ParcelFields.Among("cm", "in") },
    ];

    private readonly string _unique = type.HasAttribute(Code) ? Code : Name;

    public WriteTable Table { get; } = new(
        type.Name,
        [
            Text(Name) with { Required = true },
            .. type.HasAttribute(Code) ? [Text(Code)] : Array.Empty<WritableAttribute>(),
            .. type.HasAttribute(Length) ? Sizes : Array.Empty<WritableAttribute>(),
            Text("reference"),
        ],
        type.Relationships);

    public async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var now = call.Services.Time.GetUtcNow();
        var blank = new RegisterEntry { Id = PartWriting.NewId(call), Name = "", CreatedAt = now, UpdatedAt = now };
        var entry = Written(call, write, blank);
        if (write.Errors.Count > 0)
            return write.Refuse();
        await call.Plan(entry.Id);
        return await Grain(call).Put(null, entry) switch
        {
            RegisterOutcome.Done => await Responses.Created(type.Of(entry.Id, entry), write.View, call.Context),
            RegisterOutcome.Full => WriteRequest.Refuse(
                ValidationErrors.TooMany(Name, RegisterRules.MaxEntries + 1, RegisterRules.MaxEntries)),
            _ => Taken(entry),
        };
    }

    /// <summary>Somebody else's change between reading and writing is not lost: what is asked for is made of what is there then.</summary>
    public async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        while (await call.Reads.Registered(kind, id) is { } known)
        {
            var entry = Written(call, write, known);
            if (write.Errors.Count > 0)
                return write.Refuse();
            entry = entry == known ? known : entry with { UpdatedAt = call.Services.Time.GetUtcNow() };
            var outcome = await Grain(call).Put(known, entry);
            if (outcome != RegisterOutcome.Changed)
                return outcome == RegisterOutcome.Done ? await Responses.One(type.Of(entry.Id, entry), write.View) : Taken(entry);
        }

        return Found.Nothing.Refusal!;
    }

    public async Task<IResult?> Delete(ResourceCall call, string id) => await Grain(call).Remove(id) ? null : Found.Nothing.Refusal;

    private RegisterEntry Written(ResourceCall call, WriteRequest write, RegisterEntry entry)
    {
        var values = write.Values;
        if (entry.Name.Length > 0)
            write.Errors.AddRange(values.Emptied());
        if (type.Find(Market) is not null && (entry.Market is null || write.Document.Relationships.ContainsKey(Market))
            && call.Merchant.Markets.All(known => known.Id != write.Related(Market)))
            write.Errors.Add(ValidationErrors.Blank(Market));
        if (write.Related(Location) is { } location && StockLocations.Of(call.Merchant).Id != location)
            write.Errors.Add(ValidationErrors.Blank(Location));
        var written = entry with
        {
            Name = values.Name(Name) ?? entry.Name,
            Code = values.Code(Code).Or(entry.Code),
            Market = write.Related(Market) ?? entry.Market,
            Reference = values.Text("reference").Or(entry.Reference),
            Size = Sized(entry.Size, values),
        };
        return _unique == Name ? written with { Code = written.Name } : written;
    }

    /// <summary>A new entry has all of them, or, as one that no parcel is packed into, none.</summary>
    private BoxSize? Sized(BoxSize? size, AttributeValues values) => !type.HasAttribute(Length) ? null : new(
        values.Number(Length) ?? size?.Length ?? 0,
        values.Number(Width) ?? size?.Width ?? 0,
        values.Number(Height) ?? size?.Height ?? 0,
        values.Name(Unit) ?? size?.Unit ?? "");

    private IResult Taken(RegisterEntry entry) => WriteRequest.Refuse(ValidationErrors.Taken(_unique, entry.Code!));

    private IRegisterGrain Grain(ResourceCall call) =>
        call.Services.Grains.GetGrain<IRegisterGrain>(GrainKeys.Register(call.Request.Caller.Merchant, kind));

    private static WritableAttribute Text(string name) => new(name, AttributeKind.Text) { MaxLength = RegisterRules.MaxText };
}
