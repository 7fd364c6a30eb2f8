using Newtonsoft.Json;
using Xunit.Abstractions;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>A row of a theory that xunit can write down: it travels as JSON, so that test explorers list each row by itself.</summary>
public class TestDataObject : IXunitSerializable
{
    /// <summary>For xunit, which fills it by <see cref="Deserialize"/>.</summary>
    public TestDataObject()
    {
    }

    public TestDataObject(object testData)
    {
        TestObject = JsonConvert.SerializeObject(testData);
    }

    /// <summary>The row as JSON.</summary>
    public string TestObject { get; private set; }

    public void Deserialize(IXunitSerializationInfo serializationInfo)
    {
        ArgumentNullException.ThrowIfNull(serializationInfo);
        TestObject = serializationInfo.GetValue<string>(nameof(TestObject));
    }

    public void Serialize(IXunitSerializationInfo serializationInfo)
    {
        ArgumentNullException.ThrowIfNull(serializationInfo);
        serializationInfo.AddValue(nameof(TestObject), TestObject);
    }

    public T GetObject<T>() => JsonConvert.DeserializeObject<T>(TestObject);
}
