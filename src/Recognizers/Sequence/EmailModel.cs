namespace Microsoft.Recognizers.Text.Sequence;

internal sealed class EmailModel : IModel
{
    public string ModelTypeName => "email";

    public List<ModelResult> Parse(string query) => [];
}
