namespace Microsoft.Recognizers.Text.Sequence;

internal sealed class PhoneNumberModel : IModel
{
    public string ModelTypeName => "phonenumber";

    public List<ModelResult> Parse(string query) => [];
}
