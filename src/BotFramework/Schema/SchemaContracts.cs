using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The usual contracts, but what has no unknown properties is not given an empty set of them to be written out.</summary>
internal sealed class SchemaContracts : DefaultContractResolver
{
    public static readonly SchemaContracts Instance = new();

    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        var contract = base.CreateObjectContract(objectType);
        if (typeof(IExtensible).IsAssignableFrom(objectType) && contract.ExtensionDataGetter is { } all)
        {
            contract.ExtensionDataGetter = value => ((IExtensible)value).IsExtended ? all(value) : null;
        }

        return contract;
    }
}

/// <summary>Something that keeps the properties its type does not name.</summary>
internal interface IExtensible
{
    /// <summary>Whether there are any, without making room for them.</summary>
    bool IsExtended { get; }
}
