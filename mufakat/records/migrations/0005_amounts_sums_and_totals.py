import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0004_practices_and_structure'),
    ]

    operations = [
        migrations.AddField(
            model_name='progressreport',
            name='sums',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.CreateModel(
            name='RegionalTotals',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('by', models.CharField(max_length=200)),
                ('contents', models.JSONField()),
                ('sha256', models.CharField(max_length=64)),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='totals', to='records.round')),
            ],
            options={
                'verbose_name_plural': 'regional totals',
            },
        ),
    ]
